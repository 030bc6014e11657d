package io.github.servicekpi.secondopinion;

import io.github.servicekpi.Draft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents as plain maps, handed to the library and taken from it. */
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

    /** {@return a draft that the library wrote, as a plain map, list, string, boolean or number} */
    public static Object plain(Draft draft) {
        if (draft instanceof Draft.Members object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.members().forEach(member -> map.put(member.name(), plain(member.value())));
            return map;
        } else if (draft instanceof Draft.Entries list) {
            List<Object> entries = new ArrayList<>();
            list.entries().forEach(entry -> entries.add(plain(entry)));
            return entries;
        } else if (draft instanceof Draft.Numeral number) {
            return number.value();
        } else if (draft instanceof Draft.Text text) {
            return text.text();
        }
        return ((Draft.Flag) draft).value();
    }
}
