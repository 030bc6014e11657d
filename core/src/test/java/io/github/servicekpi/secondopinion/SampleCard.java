package io.github.servicekpi.secondopinion;

import static io.github.servicekpi.secondopinion.CardEditor.newObject;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A small valid scorecard to be changed at any place: four indicators, each of another polarity or method. */
final class SampleCard {
    private final Map<String, Object> card = newObject(
            "format", n(1),
            "id", "service-desk",
            "version", "1.0",
            "name", newObject("en", "Service desk", "zh-CN", "服务台"),
            "rounding", newObject("scale", n(2)),
            "bands", list(band("exceeds", 90, 100), band("meets", 60, 90), band("misses", 0, 60)),
            "indicators", list(cost(), rate(), response(), attitude()),
            "adjustmentRange", newObject("min", n(-5), "max", n(5)),
            "maximumTotal", n(110),
            "gates", list(newObject("indicator", "rate", "scoreBelow", n(60), "capTotalAt", n(59))));

    static BigDecimal n(long number) {
        return BigDecimal.valueOf(number);
    }

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    static List<Object> list(Object... entries) {
        return new ArrayList<>(Arrays.asList(entries));
    }

    static Map<String, Object> band(String id, long from, long to) {
        return newObject("id", id, "from", n(from), "to", n(to));
    }

    /** Lower is better: 100 at 3, 60 at 5, 0 at 10; in the year 100 at 2.4, 60 at 4, 0 at 8. */
    private static Map<String, Object> cost() {
        return newObject(
                "id",
                "cost",
                "unit",
                "%",
                "polarity",
                "lower-is-better",
                "weight",
                n(40),
                "targets",
                newObject("month", n(5), "year", n(4)),
                "scoring",
                interpolate(
                        point(100, newObject("percentOfTarget", n(60))),
                        point(60, "target"),
                        point(0, newObject("percentOfTarget", n(200)))));
    }

    /** Higher is better: 20 to 80, above that 60, from 90 on 80, from 95 on 100. */
    private static Map<String, Object> rate() {
        return newObject(
                "id", "rate",
                "polarity", "higher-is-better",
                "weight", n(30),
                "targets", newObject("month", n(90)),
                "scoring",
                        newObject(
                                "method", "steps",
                                "steps",
                                        list(
                                                point(100, n(95)),
                                                point(80, "target"),
                                                newObject("score", n(60), "beyond", newObject("targetPlus", n(-10)))),
                                "otherwise", n(20)));
    }

    /** Closer is better: 5 points for each 1 away from 10, nothing if more than 8 away. */
    private static Map<String, Object> response() {
        return newObject(
                "id", "response",
                "polarity", "closer-is-better",
                "weight", n(20),
                "targets", newObject("month", n(10)),
                "scoring",
                        newObject(
                                "method",
                                "deduct",
                                "points",
                                n(5),
                                "per",
                                n(1),
                                "zeroIfWorseThan",
                                newObject("within", n(8))));
    }

    private static Map<String, Object> attitude() {
        return newObject(
                "id", "attitude",
                "weight", n(10),
                "scoring",
                        newObject(
                                "method",
                                "rated",
                                "levels",
                                list(
                                        newObject("id", "good", "score", n(100)),
                                        newObject("id", "poor", "score", n(30)))));
    }

    static Map<String, Object> interpolate(Object... points) {
        return newObject("method", "interpolate", "points", list(points));
    }

    static Map<String, Object> steps(Object... steps) {
        return newObject("method", "steps", "steps", list(steps));
    }

    static Map<String, Object> point(long score, Object at) {
        return newObject("score", n(score), "at", at);
    }

    Map<String, Object> asMap() {
        return card;
    }

    /** Puts a value where the pointer says; at the end of a list, it is added. */
    SampleCard set(String pointer, Object value) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        Object parent = parent(pointer);
        CardEditor.object(parent).ifPresent(object -> object.put(name, value));
        CardEditor.list(parent).ifPresent(list -> {
            int index = Integer.parseInt(name);
            if (index == list.size()) {
                list.add(value);
            } else {
                list.set(index, value);
            }
        });
        return this;
    }

    SampleCard remove(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        Object parent = parent(pointer);
        CardEditor.object(parent).ifPresent(object -> object.remove(name));
        CardEditor.list(parent).ifPresent(list -> list.remove(Integer.parseInt(name)));
        return this;
    }

    private Object parent(String pointer) {
        Object parent = card;
        String[] names = pointer.split("/");
        for (int i = 1; i < names.length - 1; i++) {
            parent = parent instanceof List<?> list
                    ? list.get(Integer.parseInt(names[i]))
                    : CardEditor.object(parent).orElseThrow().get(names[i]);
        }
        return parent;
    }
}
