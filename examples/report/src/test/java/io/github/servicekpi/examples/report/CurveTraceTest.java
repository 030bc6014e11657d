package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.servicekpi.Rational;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoreCurve;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveTraceTest {
    @Test
    void aStaircaseIsDrawnStepByStep() {
        List<List<CurvePoint>> strokes = trace("""
                "polarity": "lower-is-better", "targets": {"month": 10},
                "scoring": {"method": "deduct", "points": 30, "per": 2, "partial": "ignore", "floor": 10}""");

        // 100 up to the first whole step of 2, then 70, 40 and the floor
        assertEquals(
                List.of("100", "100", "70", "40", "10"),
                strokes.stream().map(stroke -> stroke.get(0).score().toString()).toList());
        assertEquals(
                List.of("10", "12", "14", "16"),
                strokes.stream()
                        .skip(1)
                        .map(stroke -> stroke.get(0).at().toString())
                        .toList());
    }

    @Test
    void aStaircaseFinerThanAPictureIsDrawnAsALine() {
        List<List<CurvePoint>> strokes = trace("""
                "polarity": "higher-is-better", "targets": {"month": 10},
                "scoring": {"method": "deduct", "points": 0.5, "per": 0.01, "partial": "count"}""");

        assertTrue(strokes.size() <= 3, strokes::toString);
    }

    private static List<List<CurvePoint>> trace(String members) {
        Indicator indicator = Cards.of(members).scorecard().indicators().get(0);
        Polarity polarity = indicator.polarity().orElseThrow();
        BigDecimal target = indicator.targets().byKey().getOrDefault("month", BigDecimal.ZERO);
        ScoreCurve curve = indicator.scoring().curve(polarity, target);
        Window window = Window.of(curve, Rational.of(target), Optional.empty());
        return CurveTrace.of(curve, polarity, Rational.of(target), window.from(), window.to());
    }
}
