package io.github.servicekpi.arbitraries;

import io.github.servicekpi.Draft;
import io.github.servicekpi.LocalizedText;
import java.util.Map;
import java.util.Optional;

/** Texts for readers, in one language and in two. */
final class RandomTexts {
    private RandomTexts() {}

    /** {@return a name, now and then} */
    static Optional<LocalizedText> name(Dice dice, String id) {
        return dice.onceIn(6) ? Optional.of(text(dice, "Name of " + id, id + "的名称")) : Optional.empty();
    }

    static LocalizedText text(Dice dice, String english, String chinese) {
        return switch (dice.below(4)) {
            case 0, 1 -> LocalizedText.of(english);
            case 2 -> LocalizedText.of(Map.of("en", english, "zh-CN", chinese));
            default -> LocalizedText.of(Map.of("zh-CN", chinese));
        };
    }

    static Draft position(Dice dice) {
        Draft.Members position = Draft.object().put("title", Draft.text(text(dice, "Head of service", "售后服务经理")));
        if (dice.onceIn(2)) {
            position.put("headcount", Draft.text("1"));
            position.put(
                    "responsibilities",
                    Draft.list()
                            .add(Draft.text(text(dice, "Answers for the service.", "对服务负责。")))
                            .add(Draft.text("Plans.")));
        }
        return position;
    }
}
