package io.github.servicekpi.json;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * JSON Schemas (draft 2020-12) of the formats, for editors and for checks before ours.
 *
 * <p>Their {@code $id}s are {@code urn:servicekpi:schema:scorecard:1} and the like; a document may name one as
 * {@code $schema}. What a schema rejects the readers reject too; the readers know more rules than a schema can say.
 */
public final class JsonSchemas {
    private static final List<String> NAMES = List.of("assessment", "record", "scorecard");

    private JsonSchemas() {}

    /** {@return the names of the schemas: {@code assessment}, {@code record} and {@code scorecard}} */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * {@return a schema in UTF-8}
     *
     * @param name one of {@link #names()}
     * @throws NoSuchElementException if there is no such schema
     */
    public static byte[] schema(String name) {
        if (!NAMES.contains(Objects.requireNonNull(name, "name"))) {
            throw new NoSuchElementException("no schema \"" + name + "\"; there are: " + String.join(", ", NAMES));
        }
        return Resources.read("schema/" + name + ".schema.json");
    }
}
