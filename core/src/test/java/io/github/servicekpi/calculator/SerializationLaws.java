package io.github.servicekpi.calculator;

import static io.github.servicekpi.fixture.Sheet.rated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.servicekpi.InvalidInputException;
import io.github.servicekpi.arbitraries.Sheet;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What crosses a cluster arrives as it was. */
class SerializationLaws {
    @Property(tries = 200)
    void scorecardsRecordsAndAssessmentsComeBackAsTheyWere(@ForAll Sheet sheet) {
        RandomAssessments random = RandomAssessments.of(sheet);
        Assessment assessment = random.assessment();
        assertEquals(assessment.scorecard(), sent(assessment.scorecard()));
        assertEquals(assessment.record(), sent(assessment.record()));
        assertEquals(AssessmentText.of(assessment, ""), AssessmentText.of(sent(assessment), ""));
        assertEquals(
                AssessmentText.of(assessment, ""),
                AssessmentText.of(
                        ScorecardCalculator.of(sent(assessment.scorecard())).assess(sent(assessment.record())), ""));
    }

    @Example
    void textsAndPositionsAndProblemsComeBackAsTheyWere() {
        Scorecard card = rated("100")
                .with("/name", "{'en': 'Card', 'zh-CN': '表'}")
                .with("/position", "{'title': 'Manager', 'authority': ['Signs.']}")
                .with("/indicators/0/scoring/levels", "[{'id': 'good', 'name': 'Good', 'score': 90}]")
                .scorecard();
        assertEquals(card, sent(card));
        assertEquals(card.bandScale(), sent(card.bandScale()));
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> rated("99").scorecard());
        assertEquals(refusal.problems(), sent(refusal).problems());
    }

    private static <T> T sent(T object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
            out.flush();
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                @SuppressWarnings("unchecked") // what comes back is of the class that was sent
                T back = (T) in.readObject();
                return back;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
