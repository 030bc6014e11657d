package io.github.servicekpi.examples.report.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a printer gets. */
final class Pdf {
    private static final float SCREEN = 96; // dots an inch, so that a page is about as wide as a window

    private final byte[] bytes;

    Pdf(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * One sheet of paper.
     *
     * @param width in points
     * @param height in points
     * @param text what stands on it, in reading order
     * @param smallestType its smallest letters, in points; browsers shrink a page that is too wide for the paper
     */
    record Paper(float width, float height, String text, float smallestType) {
        private static final float TOLERANCE = 1; // browsers round paper to whole pixels

        boolean isA4Landscape() {
            return Math.abs(width - PDRectangle.A4.getHeight()) <= TOLERANCE
                    && Math.abs(height - PDRectangle.A4.getWidth()) <= TOLERANCE;
        }

        /** {@return whether a text stands on it, however it is broken into lines} */
        boolean says(String wanted) {
            return text.replaceAll("\\s", "").contains(wanted.replaceAll("\\s", ""));
        }
    }

    /** {@return the sheets of paper} */
    List<Paper> pages() {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<Paper> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                Letters letters = new Letters();
                letters.setStartPage(i);
                letters.setEndPage(i);
                String text = letters.getText(document);
                PDPage page = document.getPage(i - 1);
                PDRectangle box = page.getMediaBox();
                pages.add(new Paper(box.getWidth(), box.getHeight(), text, letters.smallestType()));
            }
            return List.copyOf(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a picture in PNG of one sheet of paper, counted from 0} */
    byte[] picture(int page) {
        try (PDDocument document = Loader.loadPDF(bytes);
                ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, SCREEN), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps how large they are. */
    private static final class Letters extends PDFTextStripper {
        private float smallestType = Float.MAX_VALUE;

        Letters() {
            setSortByPosition(true);
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            smallestType = Math.min(smallestType, position.getYScale());
            super.processTextPosition(position);
        }

        float smallestType() {
            return smallestType;
        }
    }
}
