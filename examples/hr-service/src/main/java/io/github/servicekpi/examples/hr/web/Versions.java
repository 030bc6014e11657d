package io.github.servicekpi.examples.hr.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Optimistic locking: who edits a thing says which version was read, as its entity tag. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    private Versions() {}

    /** {@return the entity tag of a version} */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * {@return the version that was read}
     *
     * @param ifMatch the header If-Match
     * @throws Refusal if it is missing, or no entity tag of this service
     */
    public static int read(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Refusal.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "the header If-Match is missing; give the ETag that reading this has shown, such as \"1\"");
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw stale();
        }
        return Integer.parseInt(tag.group(1));
    }

    /** {@return the refusal of an edit that was made from an older version} */
    public static Refusal stale() {
        return Refusal.of(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                "this was changed after you read it; read it again, and send your change with its new ETag");
    }
}
