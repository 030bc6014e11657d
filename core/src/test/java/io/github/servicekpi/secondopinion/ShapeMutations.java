package io.github.servicekpi.secondopinion;

import static io.github.servicekpi.secondopinion.CardEditor.newObject;

import io.github.servicekpi.secondopinion.CardMutations.Mutation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Values of another type; members too many, missing or misspelt; lists too short or too long. */
final class ShapeMutations {
    static final List<Mutation> ALL = List.of(
            ShapeMutations::otherType,
            ShapeMutations::otherType,
            ShapeMutations::removeMember,
            ShapeMutations::removeMember,
            ShapeMutations::misspeltMember,
            ShapeMutations::misspeltMember,
            ShapeMutations::furtherMember,
            ShapeMutations::misspeltWord,
            ShapeMutations::format,
            ShapeMutations::id,
            ShapeMutations::duplicateId,
            ShapeMutations::shorterList,
            ShapeMutations::longerList,
            ShapeMutations::periodKey);

    private ShapeMutations() {}

    static Object anything(CardEditor card) {
        return card.of(null, true, "1", new ArrayList<>(), newObject(), BigDecimal.ONE, newObject("en", "1"));
    }

    private static boolean otherType(CardEditor card) {
        return at(card.any(s -> true), s -> s.set(anything(card)));
    }

    private static boolean removeMember(CardEditor card) {
        return at(card.any(s -> s instanceof CardSpot.Member), CardSpot::remove);
    }

    private static boolean misspeltMember(CardEditor card) {
        return at(card.any(s -> s instanceof CardSpot.Member), s -> s.rename(misspelt(card, s.name())));
    }

    private static boolean misspeltWord(CardEditor card) {
        return at(card.any(s -> s.value() instanceof String), s -> s.set(misspelt(card, (String) s.value())));
    }

    private static String misspelt(CardEditor card, String word) {
        if (word.isEmpty() || word.length() > 200) {
            return "a";
        }
        int i = card.below(word.length());
        String head = word.substring(0, i);
        String tail = word.substring(i + 1);
        char letter = word.charAt(i);
        return card.of(
                head + tail,
                word + card.of("s", " ", "-", "1"),
                head + letter + letter + tail,
                head + Character.toUpperCase(letter) + tail,
                head + card.of("a", "_", "~", "/") + tail);
    }

    private static boolean furtherMember(CardEditor card) {
        String name = card.of("note", "x-note", "$schema", "X-note", "$comment", "x", "weight", "score", "", "x-");
        return at(card.anyObject(o -> !o.containsKey(name)), o -> o.put(name, anything(card)));
    }

    private static boolean format(CardEditor card) {
        Object format = card.of(new BigDecimal("1.0"), new BigDecimal(2), new BigDecimal("1.5"), BigDecimal.ZERO, "1");
        if (card.oneIn(3)) {
            card.card().put("format", format);
        }
        return true;
    }

    private static boolean id(CardEditor card) {
        String id = card.of("z", "0-0", "a".repeat(64), "a".repeat(65), "", "A", "-a", "a-", "a_b", "a b", "é");
        return at(card.anyNamed("id", "group", "indicator"), s -> s.set(id));
    }

    private static boolean duplicateId(CardEditor card) {
        return at(card.any(s -> CardEditor.objects(s.value()).size() > 1), s -> {
            List<Map<String, Object>> entries = CardEditor.objects(s.value());
            Object id = card.of(entries).get("id");
            if (id != null) {
                card.of(entries).put("id", id);
            }
        });
    }

    private static boolean shorterList(CardEditor card) {
        return at(card.any(s -> s.value() instanceof List<?> l && !l.isEmpty()), s -> {
            List<Object> list = CardEditor.list(s.value()).orElseThrow();
            if (card.oneIn(3)) {
                list.clear();
            } else {
                list.remove(card.below(list.size()));
            }
        });
    }

    /** Mostly repeats an entry; seldom fills the list up to its limit, or one beyond. */
    private static boolean longerList(CardEditor card) {
        return at(card.any(s -> s.value() instanceof List<?> l && !l.isEmpty()), s -> {
            List<Object> list = CardEditor.list(s.value()).orElseThrow();
            if (card.oneIn(4)) {
                boolean isLong =
                        List.of("indicators", "points", "steps", "levels").contains(s.name());
                fill(list, (isLong ? 1000 : 100) + card.below(2));
            } else {
                list.add(CardEditor.copy(card.of(list)));
            }
        });
    }

    /** With entries that disturb nothing: of their own id, and without weight. */
    private static void fill(List<Object> list, int size) {
        for (int i = list.size(); i < size; i++) {
            Object copy = CardEditor.copy(list.get(0));
            int number = i;
            CardEditor.object(copy).ifPresent(entry -> {
                entry.computeIfPresent("id", (name, id) -> "fill-" + number);
                entry.computeIfPresent("weight", (name, weight) -> BigDecimal.ZERO);
            });
            list.add(copy);
        }
    }

    private static boolean periodKey(CardEditor card) {
        String key = card.of(
                "quarter", "2026-12", "9999", "0001-H2", "2026-Q4", "2026-13", "2026-00", "2026-Q5", "2026-H0", "0000",
                "2026-1", "2026-q1", "months", "", "x-2026", "２０２６");
        Optional<CardSpot> table = card.anyNamed("targets", "scoringByPeriod");
        return at(
                table.filter(s -> !CardEditor.object(s.value()).orElse(Map.of()).isEmpty()), s -> {
                    Map<String, Object> byKey = CardEditor.object(s.value()).orElseThrow();
                    String existing = card.of(List.copyOf(byKey.keySet()));
                    if (card.oneIn(2)) {
                        CardSpot.member(byKey, existing).rename(key);
                    } else {
                        byKey.put(key, CardEditor.copy(byKey.get(existing)));
                    }
                });
    }

    /** Does it where there is a place for it. */
    static <T> boolean at(Optional<T> place, Consumer<T> change) {
        place.ifPresent(change);
        return place.isPresent();
    }
}
