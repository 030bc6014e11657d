package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.servicekpi.arbitraries.Sheet;
import io.github.servicekpi.assessment.Assessment;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** What crosses a cluster arrives as it was and scores the same, also where another version of Java runs. */
@AddLifecycleHook(OtherJvmLaws.Skipped.class)
class OtherJvmLaws {
    /** Skips the laws where there is no other version: without one they would say nothing. */
    static final class Skipped implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return OtherJvm.home().isPresent()
                    ? SkipResult.doNotSkip()
                    : SkipResult.skip("no Java " + OtherJvm.VERSION
                            + " is installed beside this one, nor named by JAVA_HOME_" + OtherJvm.VERSION);
        }
    }

    private static OtherJvm other;

    @BeforeContainer
    static void start() throws IOException {
        other = OtherJvm.start();
    }

    @AfterContainer
    static void stop() {
        other.close();
    }

    @Property(tries = 200)
    void whatComesBackEqualsWhatWent(@ForAll Sheet sheet) throws IOException, ClassNotFoundException {
        Assessment assessment = ScorecardCalculator.of(sheet.scorecard()).assess(sheet.record());
        OtherJvm.Reply reply = other.send(assessment);
        assertEquals(List.of(assessment.scorecard(), assessment.record(), assessment), reply.objects());
        String text = AssessmentText.explained(assessment, "");
        assertEquals(text, reply.received());
        assertEquals(text, reply.made());
        assertEquals(text, AssessmentText.explained((Assessment) reply.objects().get(2), ""));
    }
}
