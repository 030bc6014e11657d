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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Another process, of another version of Java where one is installed, that takes objects and sends them back, with what it makes of them. */
final class OtherJvm implements AutoCloseable {
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

    /** {@return one of Java 25 if this is older, else one of Java 17; of this version where that is not installed} */
    static OtherJvm start() throws IOException {
        int other = Runtime.version().feature() < 25 ? 25 : 17;
        return new OtherJvm(home(other).orElse(Path.of(System.getProperty("java.home"))));
    }

    /** Looks where {@code .ci/run} does: in the environment, and beside the Java that runs this. */
    private static Optional<Path> home(int version) throws IOException {
        Path here = Path.of(System.getProperty("java.home")).toRealPath();
        Stream<Path> named = Stream.of("JAVA_HOME_" + version, "JAVA_HOME")
                .flatMap(name -> Stream.ofNullable(System.getenv(name)))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
        try (Stream<Path> siblings = Files.list(here.getParent())) {
            return Stream.concat(named, siblings.sorted())
                    .filter(home -> isVersion(home, version))
                    .findFirst();
        }
    }

    private static boolean isVersion(Path home, int version) {
        try {
            return Files.exists(home.resolve("bin/java"))
                    && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + version);
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
