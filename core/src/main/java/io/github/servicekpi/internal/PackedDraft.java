package io.github.servicekpi.internal;

import io.github.servicekpi.Draft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A draft in a few bytes: what is serialized of a value that is made of one. Whoever reads it makes the value again, by the
 * same rules as any other, so that nothing invalid comes out of a stream.
 *
 * @param bytes the draft, compressed
 */
@SuppressWarnings("ArrayRecordComponent") // on its way between two processes, never compared
public record PackedDraft(byte[] bytes) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int TEXT = 0;
    private static final int NUMBER = 1;
    private static final int TRUE = 2;
    private static final int FALSE = 3;
    private static final int OBJECT = 4;
    private static final int LIST = 5;

    /**
     * {@return a draft, packed}
     *
     * @param draft a draft that was made of a value
     */
    public static PackedDraft of(Draft draft) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            write(draft, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedDraft(bytes.toByteArray());
    }

    private static void write(Draft draft, DataOutputStream out) throws IOException {
        if (draft instanceof Draft.Text text) {
            out.writeByte(TEXT);
            write(text.text(), out);
        } else if (draft instanceof Draft.Numeral number) {
            out.writeByte(NUMBER);
            write(number.spelling(), out);
        } else if (draft instanceof Draft.Flag flag) {
            out.writeByte(flag.value() ? TRUE : FALSE);
        } else if (draft instanceof Draft.Members object) {
            out.writeByte(OBJECT);
            out.writeInt(object.size());
            for (Draft.Member member : object.members()) {
                write(member.name(), out);
                write(member.value(), out);
            }
        } else if (draft instanceof Draft.Entries list) {
            out.writeByte(LIST);
            out.writeInt(list.entries().size());
            for (Draft entry : list.entries()) {
                write(entry, out);
            }
        } else {
            throw new IllegalArgumentException("no value is made of " + draft);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] characters = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(characters.length);
        out.write(characters);
    }

    /** {@return the draft} */
    public Draft draft() {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        switch (kind) {
            case TEXT -> {
                return Draft.text(readText(in));
            }
            case NUMBER -> {
                return Draft.number(readText(in));
            }
            case TRUE, FALSE -> {
                return Draft.flag(kind == TRUE);
            }
            case OBJECT -> {
                Draft.Members object = Draft.object();
                for (int left = in.readInt(); left > 0; left--) {
                    object.put(readText(in), read(in));
                }
                return object;
            }
            case LIST -> {
                Draft.Entries list = Draft.list();
                for (int left = in.readInt(); left > 0; left--) {
                    list.add(read(in));
                }
                return list;
            }
            default -> throw new IOException("found the kind " + kind + "; allowed are 0 to 5");
        }
    }

    /** Whatever length is written, no more is taken than is there. */
    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] characters = in.readNBytes(length);
        if (characters.length < length) {
            throw new IOException("found " + characters.length + " bytes of a text; allowed is " + length);
        }
        return new String(characters, StandardCharsets.UTF_8);
    }
}
