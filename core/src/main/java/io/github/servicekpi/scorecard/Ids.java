package io.github.servicekpi.scorecard;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.ValueReader;
import java.util.List;

/**
 * The ids of a list, which others refer to.
 *
 * @param ids those that are good
 * @param complete whether all of the list are, so that a reference to another is certainly wrong
 */
record Ids(List<String> ids, boolean complete) {

    /** Those of a list that is left out, although it may be. */
    static final Ids NONE = new Ids(List.of(), true);

    /** Takes the ids of a list's objects and reports those that an earlier one has. */
    static Ids of(ValueReader list, int fewest, int most) {
        List<ValueReader> all =
                list.entries().stream().map(entry -> entry.member("id")).toList();
        List<String> good =
                all.stream().filter(ValueReader::good).map(ValueReader::string).toList();
        ValueReader.distinct(all);
        boolean readable = list.present() ? list.isListOf(fewest, most) : fewest == 0;
        return new Ids(good, readable && good.size() == list.size());
    }

    /** Reports a reference to an id that is certainly not in the list. */
    void check(ValueReader reference, ProblemCode unknown, String kind) {
        if (complete && reference.good() && !ids.contains(reference.string())) {
            reference.report(unknown, Finding.unknown(kind, reference.string(), ids));
        }
    }
}
