package io.github.servicekpi.examples.report.browser;

import java.util.List;
import java.util.Map;

/** How a reader looks at a page. */
record Look(int width, boolean dark, boolean script) {
    static final Look DESK = new Look(1280, false, true);
    static final Look PHONE = new Look(360, false, true);

    private static final int WIDEST_PHONE = 600;

    /** {@return both widths, each in both schemes} */
    static List<Look> all() {
        return List.of(DESK, DESK.atNight(), PHONE, PHONE.atNight());
    }

    /** {@return the same with the dark scheme} */
    Look atNight() {
        return new Look(width, true, script);
    }

    /** {@return the same with script switched off} */
    Look withoutScript() {
        return new Look(width, dark, false);
    }

    Map<String, Object> metrics() {
        return Map.of(
                "width",
                width,
                "height",
                800,
                "screenWidth",
                width,
                "screenHeight",
                800,
                "deviceScaleFactor",
                1,
                "mobile",
                width < WIDEST_PHONE);
    }

    Map<String, Object> media() {
        return Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")));
    }
}
