package io.github.servicekpi.secondopinion;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pieces of {@code interpolate}, {@code steps} and {@code pass-fail}: what lies between neighbouring entries. */
record SlowEntryPieces(SlowScoring scoring) {
    private static final Comparator<Fraction> RISING = Comparator.naturalOrder();
    private static final Comparator<Fraction> FALLING = Comparator.reverseOrder();

    private record Entry(Fraction place, Fraction score, boolean beyond) {}

    SlowPiece at(Fraction value) {
        if (!scoring.isCloserBetter()) {
            return among(entries(), value, scoring.isHigherBetter() ? RISING : FALLING, Optional.empty());
        }
        int side = value.compareTo(scoring.target());
        if (side != 0) {
            return onSide(value, side < 0 ? RISING : FALLING);
        }
        SlowPiece left = onSide(value, RISING); // on the target every piece ends there
        boolean leftGivesIt =
                left.to().orElseThrow().score().equals(scoring.curve().score(value));
        return leftGivesIt ? left : onSide(value, FALLING);
    }

    /** {@return the piece on one side of the target, which it ends at if it spans it} */
    private SlowPiece onSide(Fraction value, Comparator<Fraction> worseFirst) {
        Optional<Fraction> end = Optional.of(scoring.target());
        List<Entry> entries = entries()
                .filter(entry -> worseFirst.compare(entry.place(), scoring.target()) <= 0)
                .toList();
        return entries.isEmpty()
                ? SlowPiece.flat(bestOfAll(), Optional.empty(), end)
                : among(entries.stream(), value, worseFirst, end);
    }

    private SlowPiece among(
            Stream<Entry> entries, Fraction value, Comparator<Fraction> worseFirst, Optional<Fraction> end) {
        List<Entry> all = entries.toList();
        Optional<Fraction> worse = all.stream()
                .map(Entry::place)
                .filter(place -> worseFirst.compare(place, value) < 0)
                .max(worseFirst);
        Optional<Fraction> better = all.stream()
                .map(Entry::place)
                .filter(place -> worseFirst.compare(place, value) > 0)
                .min(worseFirst);
        return scoring.method().equals("interpolate")
                ? interpolated(all, value, worse, better, end)
                : stepped(all, value, worse, better.or(() -> end), worseFirst);
    }

    private static SlowPiece interpolated(
            List<Entry> all,
            Fraction value,
            Optional<Fraction> worse,
            Optional<Fraction> better,
            Optional<Fraction> end) {
        Optional<Fraction> here = scoresAt(all, value).max(RISING);
        if (here.isPresent()) {
            return SlowPiece.point(value, here.get());
        }
        // Of a jump the line to the better side starts at the best entry, the one from the worse side ends at the
        // worst.
        Optional<Fraction> start = worse.flatMap(place -> scoresAt(all, place).max(RISING));
        Optional<Fraction> finish = better.flatMap(place -> scoresAt(all, place).min(RISING));
        if (start.isEmpty()) {
            return SlowPiece.flat(finish.orElseThrow(), Optional.empty(), better);
        }
        if (finish.isEmpty() || start.equals(finish)) {
            return SlowPiece.flat(start.get(), worse, better.or(() -> end));
        }
        return SlowPiece.between(
                "line",
                new SlowPiece.End(worse.orElseThrow(), start.get()),
                new SlowPiece.End(better.orElseThrow(), finish.get()));
    }

    private static Stream<Fraction> scoresAt(List<Entry> all, Fraction place) {
        return all.stream().filter(entry -> entry.place().equals(place)).map(Entry::score);
    }

    private SlowPiece stepped(
            List<Entry> all,
            Fraction value,
            Optional<Fraction> worse,
            Optional<Fraction> better,
            Comparator<Fraction> worseFirst) {
        Fraction score = all.stream()
                .filter(entry -> worseFirst.compare(entry.place(), value) < (entry.beyond() ? 0 : 1))
                .map(Entry::score)
                .max(RISING)
                .orElseGet(() -> scoring.number(isPassFail() ? "fail" : "otherwise", Fraction.ZERO));
        boolean begins = all.stream().anyMatch(entry -> entry.place().equals(value) && !entry.beyond());
        boolean ends = all.stream().anyMatch(entry -> entry.place().equals(value) && entry.beyond());
        return SlowPiece.flat(score, begins ? Optional.of(value) : worse, ends ? Optional.of(value) : better);
    }

    private Fraction bestOfAll() {
        return entries().map(Entry::score).max(RISING).orElseThrow();
    }

    private boolean isPassFail() {
        return scoring.method().equals("pass-fail");
    }

    private Stream<Entry> entries() {
        return switch (scoring.method()) {
            case "pass-fail" -> entry(scoring.fields(), scoring.number("pass", scoring.fullScore()));
            case "steps" -> listed("steps");
            default -> listed("points");
        };
    }

    private Stream<Entry> listed(String name) {
        return Plain.objects(scoring.fields(), name).stream()
                .flatMap(entry -> entry(entry, Plain.number(entry, "score").orElseThrow()));
    }

    private Stream<Entry> entry(Map<String, Object> entry, Fraction score) {
        boolean beyond = entry.containsKey("beyond");
        Object threshold = beyond ? entry.get("beyond") : entry.getOrDefault("at", "target");
        return scoring.places(threshold).stream().map(place -> new Entry(place, score, beyond));
    }
}
