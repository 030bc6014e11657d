package io.github.servicekpi.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.Rational;
import io.github.servicekpi.arbitraries.Sheet;
import io.github.servicekpi.calculator.ScorecardCalculator;
import io.github.servicekpi.scorecard.Indicator;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.PieceType;
import io.github.servicekpi.scoring.Polarity;
import io.github.servicekpi.scoring.ScoreCurve;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CurveTraceLaws {
    private static final Rational TWO = Rational.of(2);

    @Property(tries = 300)
    void aTraceGoesFromEndToEndAndIsOnTheCurveWhereverItIsNotAtAJump(@ForAll Sheet sheet) {
        ScorecardCalculator calculator = ScorecardCalculator.of(sheet.scorecard());
        for (Indicator indicator : sheet.scorecard().indicators()) {
            if (calculator.valueRanges(indicator.id(), sheet.record().period()).isPresent()) {
                BigDecimal target = indicator.targetIn(sheet.record().period()).orElseThrow();
                Polarity polarity = indicator.polarity().orElseThrow();
                check(indicator.scoringIn(sheet.record().period()).curve(polarity, target), polarity, target);
            }
        }
    }

    private static void check(ScoreCurve curve, Polarity polarity, BigDecimal target) {
        Window window = Window.of(curve, Rational.of(target), Optional.empty());
        List<List<CurvePoint>> strokes =
                CurveTrace.of(curve, polarity, Rational.of(target), window.from(), window.to());
        Rational reached = window.from();
        for (List<CurvePoint> stroke : strokes) {
            assertEquals(reached, stroke.get(0).at());
            reached = stroke.get(stroke.size() - 1).at();
            checkStroke(stroke, curve);
        }
        assertEquals(window.to(), reached);
    }

    private static void checkStroke(List<CurvePoint> stroke, ScoreCurve curve) {
        CurvePoint first = stroke.get(0);
        CurvePoint last = stroke.get(stroke.size() - 1);
        Rational middle = first.at().plus(last.at()).dividedBy(TWO);
        if (stroke.size() > 2) {
            stroke.subList(1, stroke.size() - 1)
                    .forEach(point -> assertEquals(curve.scoreOf(point.at()), point.score()));
        } else if (curve.pieceAt(middle).type() != PieceType.STAIRS
                || first.score().equals(last.score())) {
            assertEquals(curve.scoreOf(middle), first.score().plus(last.score()).dividedBy(TWO));
        }
    }
}
