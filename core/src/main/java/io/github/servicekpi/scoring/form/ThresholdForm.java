package io.github.servicekpi.scoring.form;

import io.github.servicekpi.ProblemCode;
import io.github.servicekpi.reading.Finding;
import io.github.servicekpi.reading.Form;
import io.github.servicekpi.reading.NumberRange;
import io.github.servicekpi.reading.ObjectReader;
import io.github.servicekpi.reading.ValueReader;
import io.github.servicekpi.scoring.Distance;
import io.github.servicekpi.scoring.Threshold;
import io.github.servicekpi.scoring.Threshold.Relation;
import java.math.BigDecimal;
import java.util.List;

/** How thresholds and distances look: a number, a word, or an object of one member. */
final class ThresholdForm {
    /** A threshold. */
    static final Form<Threshold, MethodContext> THRESHOLD =
            Form.of(ThresholdForm::threshold, (threshold, context) -> threshold.toDraft());

    /** A distance. */
    static final Form<Distance, MethodContext> DISTANCE =
            Form.of(ThresholdForm::distance, (distance, context) -> distance.toDraft());

    private ThresholdForm() {}

    private static Threshold threshold(ValueReader in, MethodContext context) {
        Threshold threshold = Threshold.target();
        if (in.isNumber()) {
            threshold = new Threshold.Value(in.number(NumberRange.QUANTITY));
        } else if (in.isObject()) {
            threshold = relative(in.object());
        } else if (!in.isText()) {
            in.reportType("a number, \"target\" or an object like {\"percentOfTarget\": 90}");
        } else if (!in.string().equals(Threshold.Target.WORD) && in.good()) {
            in.report(ProblemCode.UNKNOWN_WORD, Finding.unknown("place", in.string(), List.of(Threshold.Target.WORD)));
        }
        context.keep(in, threshold);
        return threshold;
    }

    private static Threshold relative(ObjectReader object) {
        Threshold threshold = Threshold.target();
        for (Relation relation : Relation.values()) {
            String name = relation.toString();
            ValueReader member = object.may(name);
            BigDecimal amount = member.number(relation.isTwoSided() ? NumberRange.SIZE : NumberRange.QUANTITY);
            if (object.isOnly(name)) {
                return relation.by(amount); // as nearly all are
            } else if (member.present()) {
                threshold = relation.by(amount);
            }
        }
        requireOneMember(object);
        return threshold;
    }

    private static Distance distance(ValueReader in, MethodContext context) {
        Distance distance = Distance.of("1");
        if (in.isNumber()) {
            distance = new Distance(in.number(NumberRange.POSITIVE_SIZE, BigDecimal.ONE), false);
        } else if (in.isObject()) {
            ObjectReader object = in.object();
            ValueReader percent = object.may(Relation.PERCENT_OF_TARGET.toString());
            distance = new Distance(percent.number(NumberRange.POSITIVE_SIZE, BigDecimal.ONE), true);
            requireOneMember(object);
        } else {
            in.reportType("a number or an object like {\"percentOfTarget\": 5}");
        }
        context.keep(in, distance::problems);
        return distance;
    }

    /** Reports unless the object has exactly one of the members asked for; an unknown member says enough. */
    private static void requireOneMember(ObjectReader object) {
        boolean unknown = object.hasUnknown();
        object.finish();
        if (object.knownPresent() != 1 && !unknown) {
            object.report(
                    ProblemCode.WRONG_TYPE,
                    Finding.of(
                            object.knownPresent() + " members",
                            "exactly one of " + object.known(),
                            "write one place relative to the target"));
        }
    }
}
