package io.github.servicekpi.calculator;

import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process of another version of Java that takes objects and sends them back, with what it makes of them. */
final class OtherJvm implements AutoCloseable {
    /** The newest version that the library is tested on, or the oldest if this is the newest. */
    static final int VERSION = Runtime.version().feature() < 25 ? 25 : 17;

    private final Process process;
    private final ObjectOutputStream out;
    private final ObjectInputStream in;

    private OtherJvm(Path home) throws IOException {
        process = new ProcessBuilder(
                        home.resolve("bin/java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJvm.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new ObjectOutputStream(new BufferedOutputStream(process.getOutputStream()));
        out.flush();
        in = new ObjectInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static OtherJvm start() throws IOException {
        return new OtherJvm(home().orElseThrow());
    }

    /**
     * {@return where the other version is installed}
     *
     * <p>Looks where {@code .ci/run} does: in the environment, and beside the Java that runs this.
     */
    static Optional<Path> home() {
        Stream<Path> named = Stream.of("JAVA_HOME_" + VERSION, "JAVA_HOME")
                .flatMap(name -> Stream.ofNullable(System.getenv(name)))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
        Path here = Path.of(System.getProperty("java.home"));
        try (Stream<Path> siblings = Files.list(here.toRealPath().getParent())) {
            return Stream.concat(named, siblings.sorted())
                    .filter(OtherJvm::isOther)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOther(Path home) {
        try {
            return Files.exists(home.resolve("bin/java"))
                    && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + VERSION);
        } catch (IOException e) {
            return false; // no Java that says which it is
        }
    }

    /**
     * What comes back.
     *
     * @param objects the objects that were sent
     * @param received what it says of the assessment that it received
     * @param made what it says of the assessment that it made of the scorecard and the record
     */
    record Reply(List<Object> objects, String received, String made) {}

    /** {@return what comes back of a scorecard, a record and an assessment} */
    Reply send(Assessment assessment) throws IOException, ClassNotFoundException {
        out.reset();
        out.writeObject(new Object[] {assessment.scorecard(), assessment.record(), assessment});
        out.flush();
        return new Reply(Arrays.asList((Object[]) in.readObject()), (String) in.readObject(), (String) in.readObject());
    }

    /** Sends back what it gets, until no more comes. */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(System.out));
        out.flush();
        ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(System.in));
        while (true) {
            Object[] objects;
            try {
                objects = (Object[]) in.readObject();
            } catch (EOFException e) {
                return;
            }
            Assessment made = ScorecardCalculator.of((Scorecard) objects[0]).assess((PerformanceRecord) objects[1]);
            out.reset();
            out.writeObject(objects);
            out.writeObject(AssessmentText.explained((Assessment) objects[2], ""));
            out.writeObject(AssessmentText.explained(made, ""));
            out.flush();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
