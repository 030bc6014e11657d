package io.github.servicekpi.secondopinion;

import static io.github.servicekpi.secondopinion.CardEditor.newObject;
import static io.github.servicekpi.secondopinion.ShapeMutations.at;

import io.github.servicekpi.secondopinion.CardMutations.Mutation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts, and strings that are none (io-json/README.md, section 11). */
final class TextMutations {
    static final List<Mutation> ALL = List.of(
            TextMutations::text,
            TextMutations::languages,
            TextMutations::position,
            TextMutations::version,
            TextMutations::unit);

    private TextMutations() {}

    /** Names stand in many places of a card; descriptions and reasons may not, so they are added. */
    private static Optional<CardSpot> anyText(CardEditor card) {
        return switch (card.below(3)) {
            case 0 -> card.anyNamed("name");
            case 1 -> card.anyIndicator().map(indicator -> CardSpot.member(indicator, "description"));
            default ->
                card.anyOf(CardEditor.objects(card.card().get("gates"))).map(gate -> CardSpot.member(gate, "reason"));
        };
    }

    private static boolean text(CardEditor card) {
        return at(anyText(card), s -> s.set(card.oneIn(6) ? ShapeMutations.anything(card) : string(card)));
    }

    private static String string(CardEditor card) {
        int length = 10_000 + card.below(2);
        return card.of("", " ", "客户满意度", "a".repeat(length), "😀".repeat(length));
    }

    private static boolean languages(CardEditor card) {
        return at(anyText(card), s -> {
            Map<String, Object> text = newObject("en", "Name", "zh-CN", "名称");
            String tag = card.of(
                    "de-DE-1996",
                    "abcdefgh-12345678",
                    "zh_CN",
                    "x-note",
                    "$schema",
                    "e",
                    "abcdefghi",
                    "en-",
                    "",
                    "en-123456789",
                    "1a");
            text.put(tag, card.oneIn(4) ? null : "Name");
            if (card.oneIn(4)) {
                text.put("en", card.oneIn(2) ? BigDecimal.ONE : string(card));
            }
            s.set(text);
        });
    }

    private static boolean position(CardEditor card) {
        List<Object> texts = new ArrayList<>(List.of("a", newObject("en", "b"), "c"));
        Map<String, Object> position = newObject(
                "title", newObject("en", "Manager", "zh-CN", "经理"), "headcount", "3", "responsibilities", texts);
        switch (card.below(4)) {
            case 1 -> position.put("headcount", new BigDecimal(3));
            case 2 -> texts.add(card.of(BigDecimal.ONE, newObject("zh_CN", "d"), null));
            case 3 -> position.put(card.of("equipment", "code", "reportTo"), ShapeMutations.anything(card));
            default -> texts.addAll(Collections.nCopies(97 + card.below(2), "d"));
        }
        card.card().put("position", position);
        return true;
    }

    /** Only six characters are white space here: a wide space is not. */
    private static boolean version(CardEditor card) {
        card.card()
                .put(
                        "version",
                        card.of("2", " 2 ", "\u3000", "\u00a0", "", " ", "\t\n\u000b\f\r ", "2".repeat(10_001)));
        return true;
    }

    private static boolean unit(CardEditor card) {
        String unit = card.of("%", "", "% ", "％", "％％", "a".repeat(10_001));
        return at(card.anyIndicator(), indicator -> indicator.put("unit", unit));
    }
}
