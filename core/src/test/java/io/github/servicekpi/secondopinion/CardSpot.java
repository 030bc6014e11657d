package io.github.servicekpi.secondopinion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place in a card at which a value stands and can be replaced: a member of an object or an entry of a list. */
interface CardSpot {
    /** {@return the member's name, or of an entry the name of the list it stands in} */
    String name();

    Object value();

    void set(Object value);

    void remove();

    /** Gives a member another name without moving it; an entry has none and stays. */
    void rename(String name);

    static CardSpot member(Map<String, Object> object, String name) {
        return new Member(object, name);
    }

    static CardSpot entry(List<Object> list, int index, String name) {
        return new Entry(list, index, name);
    }

    /** A member of an object. */
    record Member(Map<String, Object> object, String name) implements CardSpot {
        @Override
        public Object value() {
            return object.get(name);
        }

        @Override
        public void set(Object value) {
            object.put(name, value);
        }

        @Override
        public void remove() {
            object.remove(name);
        }

        @Override
        public void rename(String other) {
            Map<String, Object> before = new LinkedHashMap<>(object);
            object.clear();
            before.forEach((key, value) -> object.put(key.equals(name) ? other : key, value));
        }
    }

    /** An entry of a list. */
    record Entry(List<Object> list, int index, String name) implements CardSpot {
        @Override
        public Object value() {
            return list.get(index);
        }

        @Override
        public void set(Object value) {
            list.set(index, value);
        }

        @Override
        public void remove() {
            list.remove(index);
        }

        @Override
        public void rename(String other) {
            // An entry has no name of its own.
        }
    }
}
