package io.github.servicekpi.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.servicekpi.arbitraries.Sheet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What crosses a cluster arrives as it was and scores the same, also where another version of Java runs. */
class OtherJvmLaws {
    private static Optional<OtherJvm> other = Optional.empty();

    @BeforeContainer
    static void start() throws IOException {
        other = OtherJvm.start();
    }

    @AfterContainer
    static void stop() throws IOException {
        if (other.isPresent()) {
            other.get().close();
        }
    }

    @Property(tries = 200)
    void whatComesBackEqualsWhatWent(@ForAll Sheet sheet) throws IOException, ClassNotFoundException {
        assumeTrue(other.isPresent(), "neither Java 17 nor Java 25 is installed beside this one");
        Assessment assessment = ScorecardCalculator.of(sheet.scorecard()).assess(sheet.record());
        OtherJvm.Reply reply = other.get().send(assessment);
        assertNotEquals(Runtime.version().feature(), reply.version());
        assertEquals(List.of(assessment.scorecard(), assessment.record(), assessment), reply.objects());
        String text = AssessmentText.explained(assessment, "");
        assertEquals(text, reply.received());
        assertEquals(text, reply.made());
        assertEquals(text, AssessmentText.explained((Assessment) reply.objects().get(2), ""));
    }
}
