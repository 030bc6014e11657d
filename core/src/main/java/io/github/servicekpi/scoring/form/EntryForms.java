package io.github.servicekpi.scoring.form;

import static io.github.servicekpi.scoring.form.MethodContext.SCORE;

import io.github.servicekpi.Draft;
import io.github.servicekpi.internal.Limits;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.Forms;
import io.github.servicekpi.reading.ObjectForm;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.scoring.Interpolate;
import io.github.servicekpi.scoring.Interpolate.Point;
import io.github.servicekpi.scoring.PassFail;
import io.github.servicekpi.scoring.Steps;
import io.github.servicekpi.scoring.Steps.Step;
import io.github.servicekpi.scoring.Threshold;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The members of the methods that are written as scores at thresholds: points, steps, and the one of {@link PassFail}. */
final class EntryForms {
    private static final class Entry {
        private BigDecimal score = BigDecimal.ZERO;
        private AtOrBeyond reached = AtOrBeyond.AT_TARGET;
    }

    private static final class StepsParts {
        private List<Step> steps = List.of();
        private BigDecimal otherwise = BigDecimal.ZERO;
    }

    private static final class PassFailParts {
        private AtOrBeyond reached = AtOrBeyond.AT_TARGET;
        private BigDecimal pass = BigDecimal.ZERO;
        private BigDecimal fail = BigDecimal.ZERO;
        private PassFail method = new PassFail(Threshold.target(), false, pass, fail);
    }

    private static final ObjectForm<Point, Entry, MethodContext> POINT = ObjectForm.<Point, Entry, MethodContext>of(
                    Entry::new, entry -> new Point(entry.score, entry.reached.threshold()))
            .required("score", SCORE, Point::score, (entry, score) -> entry.score = score)
            .required(
                    "at", ThresholdForm.THRESHOLD, Point::at, (entry, at) -> entry.reached = new AtOrBeyond(at, false));

    private static final ObjectForm<Step, Entry, MethodContext> STEP = ObjectForm.<Step, Entry, MethodContext>of(
                    Entry::new, entry -> new Step(entry.score, entry.reached.threshold(), entry.reached.beyond()))
            .required("score", SCORE, Step::score, (entry, score) -> entry.score = score)
            .member(AtOrBeyond.member(
                    true,
                    step -> new AtOrBeyond(step.threshold(), step.beyond()),
                    (entry, reached) -> entry.reached = reached));

    private static final Form<List<Point>, MethodContext> POINTS = MethodContext.soundOr(
            Forms.list(POINT, 2, Limits.ENTRIES),
            Collections.nCopies(2, new Point(BigDecimal.ZERO, Threshold.target())));

    /** The step that stands in for others has the highest score, so that no {@code otherwise} is above it. */
    private static final Form<List<Step>, MethodContext> STEP_LIST = MethodContext.soundOr(
            Forms.list(STEP, 1, Limits.ENTRIES), List.of(new Step(Limits.SCORE, Threshold.target(), false)));

    static final ObjectForm<Interpolate, ?, MethodContext> INTERPOLATE =
            ObjectForm.<Interpolate, AtomicReference<List<Point>>, MethodContext>of(
                            AtomicReference::new, points -> new Interpolate(points.get()))
                    .constant("method", () -> Draft.text(Interpolate.WORD))
                    .required("points", POINTS, Interpolate::points, AtomicReference::set);

    static final ObjectForm<Steps, ?, MethodContext> STEPS = ObjectForm.<Steps, StepsParts, MethodContext>of(
                    StepsParts::new, parts -> new Steps(parts.steps, parts.otherwise))
            .constant("method", () -> Draft.text(Steps.WORD))
            .required("steps", STEP_LIST, Steps::steps, (parts, steps) -> parts.steps = steps)
            .withDefault(
                    "otherwise",
                    SCORE,
                    BigDecimal.ZERO,
                    Steps::otherwise,
                    (parts, otherwise) -> parts.otherwise = otherwise);

    static final ObjectForm<PassFail, ?, MethodContext> PASS_FAIL =
            ObjectForm.<PassFail, PassFailParts, MethodContext>of(PassFailParts::new, parts -> parts.method)
                    .constant("method", () -> Draft.text(PassFail.WORD))
                    .member(AtOrBeyond.member(
                            false,
                            method -> new AtOrBeyond(method.threshold(), method.beyond()),
                            (parts, reached) -> parts.reached = reached))
                    .defaulting(
                            "pass", SCORE, MethodContext::fullScore, PassFail::pass, (parts, pass) -> parts.pass = pass)
                    .withDefault("fail", SCORE, BigDecimal.ZERO, PassFail::fail, (parts, fail) -> parts.fail = fail)
                    .member(EntryForms::makePassFail);

    private EntryForms() {}

    private static void makePassFail(ObjectReader in, PassFailParts parts, MethodContext context) {
        BigDecimal pass = in.may("pass").unspoilt() ? parts.pass : context.fullScore();
        parts.method = MethodContext.made(
                in.self(),
                () -> new PassFail(parts.reached.threshold(), parts.reached.beyond(), pass, parts.fail),
                parts.method);
    }
}
