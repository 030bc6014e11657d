package io.github.servicekpi.secondopinion;

import io.github.servicekpi.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Documents as plain maps, handed to the library. The only class here that knows the library. */
public final class Drafts {
    private Drafts() {}

    /** {@return a plain map, list, string, boolean, number or null as a draft} */
    public static Draft of(Object plain) {
        if (plain instanceof Map<?, ?> map) {
            Draft.Members object = Draft.object();
            map.forEach((name, value) -> object.put((String) name, of(value)));
            return object;
        } else if (plain instanceof List<?> entries) {
            Draft.Entries list = Draft.list();
            entries.forEach(entry -> list.add(of(entry)));
            return list;
        } else if (plain instanceof BigDecimal number) {
            return Draft.number(number);
        } else if (plain instanceof String text) {
            return Draft.text(text);
        }
        return plain instanceof Boolean flag ? Draft.flag(flag) : Draft.nothing();
    }
}
