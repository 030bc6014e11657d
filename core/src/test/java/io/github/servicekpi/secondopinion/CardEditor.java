package io.github.servicekpi.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A card that is being changed, with the choices that say how. It may be broken already: anything may stand there. */
final class CardEditor {
    private final Map<String, Object> card;
    private final Choices choices;

    CardEditor(Map<String, Object> card, Choices choices) {
        this.card = card;
        this.choices = choices;
    }

    Map<String, Object> card() {
        return card;
    }

    // What to choose

    boolean oneIn(int n) {
        return choices.below(n) == n - 1;
    }

    int below(int n) {
        return choices.below(n);
    }

    <T> T of(List<T> all) {
        return all.get(choices.below(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[choices.below(all.length)];
    }

    <T> Optional<T> anyOf(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(of(all));
    }

    // Where in the card

    /** {@return any place of the card whose value is as asked} */
    Optional<CardSpot> any(Predicate<CardSpot> wanted) {
        return anyOf(spots().stream().filter(wanted).toList());
    }

    Optional<CardSpot> anyNamed(String... names) {
        List<String> wanted = List.of(names);
        return any(spot -> spot instanceof CardSpot.Member && wanted.contains(spot.name()));
    }

    /** {@return any object of the card that is as asked; the card itself is one} */
    Optional<Map<String, Object>> anyObject(Predicate<Map<String, Object>> wanted) {
        List<Map<String, Object>> found = new ArrayList<>();
        found.add(card);
        spots().forEach(spot -> object(spot.value()).ifPresent(found::add));
        return anyOf(found.stream().filter(wanted).toList());
    }

    Optional<Map<String, Object>> anyIndicator() {
        return anyOf(objects(card.get("indicators")));
    }

    /** {@return any scoring of the card, or if methods are named any with one of them} */
    Optional<Map<String, Object>> anyScoring(String... methods) {
        List<String> wanted = Arrays.asList(methods);
        return anyObject(o -> o.containsKey("method") && (wanted.isEmpty() || wanted.contains(o.get("method"))));
    }

    List<CardSpot> spots() {
        List<CardSpot> spots = new ArrayList<>();
        collect(card, "", spots);
        return spots;
    }

    private static void collect(Object value, String name, List<CardSpot> spots) {
        object(value)
                .ifPresent(o -> o.forEach((key, member) -> {
                    spots.add(CardSpot.member(o, key));
                    collect(member, key, spots);
                }));
        list(value).ifPresent(l -> {
            for (int i = 0; i < l.size(); i++) {
                spots.add(CardSpot.entry(l, i, name));
                collect(l.get(i), name, spots);
            }
        });
    }

    // Numbers of the card, or what stands for them where they are unusable

    /** {@return the smallest step on the card's scale} */
    BigDecimal unit() {
        Optional<Object> scale = object(card.get("rounding")).map(r -> r.get("scale"));
        boolean usable = scale.filter(s -> s instanceof BigDecimal n
                        && NumberLimits.SCALE.problem(n).isEmpty())
                .isPresent();
        return BigDecimal.ONE.movePointLeft(usable ? ((BigDecimal) scale.get()).intValueExact() : 2);
    }

    /** {@return the highest edge of a band that is fit to calculate with} */
    BigDecimal fullScore() {
        return objects(card.get("bands")).stream()
                .map(band -> band.get("to"))
                .filter(to -> to instanceof BigDecimal)
                .map(to -> (BigDecimal) to)
                .filter(to -> NumberLimits.VALUE.problem(to).isEmpty())
                .max(BigDecimal::compareTo)
                .orElse(new BigDecimal(100));
    }

    // Plain Java in the shape of JSON

    static Optional<Map<String, Object>> object(Object value) {
        if (!(value instanceof Map)) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked") // a card has no other maps
        Map<String, Object> object = (Map<String, Object>) value;
        return Optional.of(object);
    }

    static Optional<List<Object>> list(Object value) {
        if (!(value instanceof List)) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked") // nor other lists
        List<Object> list = (List<Object>) value;
        return Optional.of(list);
    }

    /** {@return the objects in a list; none if it is no list} */
    static List<Map<String, Object>> objects(Object value) {
        List<Map<String, Object>> objects = new ArrayList<>();
        list(value).ifPresent(l -> l.forEach(entry -> object(entry).ifPresent(objects::add)));
        return objects;
    }

    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, member) -> copy.put((String) key, copy(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(entry -> copy.add(copy(entry)));
            return copy;
        }
        return value;
    }

    static Map<String, Object> newObject(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
