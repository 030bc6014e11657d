package io.github.servicekpi.examples.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault that the tests of the report look for is seen where there is one. */
class PageTest {
    private static final String HEAD = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
            <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
            """;
    private static final String GOOD = HEAD + """
            <style>@page { size: A4 landscape }</style></head>
            <body><main><h1>Page</h1><p><a href="#end">End</a></p><p id="end">中文</p></main></body></html>
            """;

    @TempDir
    Path folder;

    @Test
    void aGoodPageHasNoFault() throws IOException {
        for (Look look : Look.all()) {
            Page page = open(GOOD, look);

            assertEquals(List.of(), page.complaints());
            assertEquals(List.of(), page.stickingOut());
            assertEquals(List.of(), page.keyboardTraps());
            assertEquals(List.of(), page.violations());
        }
        List<Pdf.Paper> papers = open(GOOD, Look.DESK).printed().pages();
        assertEquals(1, papers.size());
        assertTrue(papers.get(0).isA4Landscape());
        assertEquals(12, papers.get(0).smallestType(), 0.1); // 16 pixels
        assertTrue(papers.get(0).says("中文"));
    }

    @Test
    void anErrorInTheConsoleIsSeen() throws IOException {
        assertSeen(
                "boom",
                open(with("<script>throw new Error('boom')</script>"), Look.DESK)
                        .complaints());
        assertSeen(
                "no-such-file",
                open(with("<img alt='' src='no-such-file.png'>"), Look.DESK).complaints());
    }

    @Test
    void whatThePolicyForbidsIsSeen() throws IOException {
        String strict = GOOD.replace("<style>", """
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'"><style>""");

        assertSeen("Content Security Policy", open(strict, Look.DESK).complaints());
    }

    @Test
    void whatSticksOutIsSeen() throws IOException {
        String wide = with("<div id=wide style='width: 700px'>wide</div>");

        assertEquals(List.of(), open(wide, Look.DESK).stickingOut());
        assertSeen("id=\"wide\"", open(wide, Look.PHONE).stickingOut());
    }

    @Test
    void figuresThatAreTurnedAroundAreSeen() throws IOException {
        String outside = with("<p>12 <bdi>\u202e&#x5d0;</bdi> 34</p>");
        String inside = with("<p>12 \u202e&#x5d0; 34</p>");

        assertEquals(List.of(), open(outside, Look.DESK).figuresTurnedAround());
        assertSeen("34", open(inside, Look.DESK).figuresTurnedAround());
    }

    @Test
    void aPageThatDoesNotFitItselfToAPhoneIsSeen() throws IOException {
        String large = GOOD.replace("<meta name=\"viewport\" content=\"width=device-width\">", "");

        assertSeen("> 360", open(large, Look.PHONE).stickingOut());
    }

    @Test
    void whatTheKeyboardDoesNotReachIsSeen() throws IOException {
        String trap = with("""
                <button id=deaf onfocus='this.blur()'>a</button><button id=dim style='outline: none'>b</button>""");

        List<String> traps = open(trap, Look.DESK).keyboardTraps();

        assertSeen("not reached: <button id=\"deaf\"", traps);
        assertSeen("focus not seen: <button id=\"dim\"", traps);
    }

    @Test
    void whatKeepsPeopleOutIsSeenInTheSchemeThatHasIt() throws IOException {
        String grey = GOOD.replace("@page", """
                @media (prefers-color-scheme: dark) { body { background: #222; color: #333 } } @page""");

        assertEquals(List.of(), open(grey, Look.DESK).violations());
        assertSeen("color-contrast", open(grey, Look.DESK.atNight()).violations());
    }

    @Test
    void whatDoesNotFitThePaperIsSeen() throws IOException {
        String wide = with("<p style='width: 1500px'>wider than the paper</p>");
        String cut = with("<p style='height: 0; overflow: hidden'>cut off</p>");
        String upright = GOOD.replace(" landscape", "");
        String second = with("<p style='break-before: page'>second</p>");

        assertTrue(open(wide, Look.DESK).printed().pages().get(0).smallestType() < 10);
        assertFalse(open(cut, Look.DESK).printed().pages().get(0).says("cut off"));
        assertFalse(open(upright, Look.DESK).printed().pages().get(0).isA4Landscape());
        assertEquals(2, open(second, Look.DESK).printed().pages().size());
    }

    @Test
    void scriptCanBeSwitchedOff() throws IOException {
        String scripted = with("<script>document.title = 'changed'</script>");

        assertEquals("changed", open(scripted, Look.DESK).ask("return document.title"));
        assertEquals("Page", open(scripted, Look.DESK.withoutScript()).ask("return document.title"));
    }

    private static String with(String fault) {
        return GOOD.replace("</main>", fault + "</main>");
    }

    private Page open(String html, Look look) throws IOException {
        return Browser.open(Files.writeString(folder.resolve("page.html"), html), look);
    }

    private static void assertSeen(String fault, List<String> found) {
        assertTrue(found.stream().anyMatch(line -> line.contains(fault)), found::toString);
    }
}
