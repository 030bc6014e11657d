package io.github.servicekpi.measurement;

import io.github.servicekpi.Draft;
import io.github.servicekpi.judging.RecordRules;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form of an object that says something of each indicator, in any order. */
final class ByIndicator<V> implements Form<Map<String, V>, RecordRules> {
    private final Taking taking;
    private final Form<V, ? super RecordRules> form;

    /** Whether what is said of an indicator is to be read; if not, that was reported. */
    interface Taking {
        boolean take(RecordRules rules, ObjectReader object, ValueReader member);
    }

    ByIndicator(Taking taking, Form<V, ? super RecordRules> form) {
        this.taking = taking;
        this.form = form;
    }

    @Override
    public Map<String, V> read(ValueReader in, RecordRules rules) {
        ObjectReader object = in.object();
        Map<String, V> read = new LinkedHashMap<>();
        for (ValueReader member : object.members()) {
            if (taking.take(rules, object, member)) {
                read.put(member.name(), form.read(member, rules));
            }
        }
        return read;
    }

    @Override
    public Draft write(Map<String, V> values, RecordRules rules) {
        Draft.Members object = Draft.object();
        values.forEach((id, value) -> object.put(id, form.write(value, rules)));
        return object;
    }
}
