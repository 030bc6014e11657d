package io.github.servicekpi.arbitraries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Choices that were made.
 *
 * @param numbers what was chosen, one after the other
 * @param parts what was chosen for the parts
 */
record ChoiceTree(List<Integer> numbers, List<ChoiceTree> parts) {
    private static final ChoiceTree NONE = new ChoiceTree(List.of(), List.of());

    ChoiceTree {
        numbers = List.copyOf(numbers);
        parts = List.copyOf(parts);
    }

    /** Writes down what it hands on. */
    static final class Recorder implements Choices {
        private final Choices source;
        private final List<Integer> numbers = new ArrayList<>();
        private final List<Recorder> parts = new ArrayList<>();

        Recorder(Choices source) {
            this.source = source;
        }

        @Override
        public int below(int n) {
            int chosen = source.below(n);
            numbers.add(chosen);
            return chosen;
        }

        @Override
        public Choices part() {
            Recorder part = new Recorder(source.part());
            parts.add(part);
            return part;
        }

        ChoiceTree recorded() {
            return new ChoiceTree(
                    numbers, parts.stream().map(Recorder::recorded).toList());
        }
    }

    /** {@return the same choices once more; after the last one the simplest} */
    Choices again() {
        return new Choices() {
            private int nextNumber;
            private int nextPart;

            @Override
            public int below(int n) {
                return nextNumber < numbers.size() ? numbers.get(nextNumber++) % n : 0;
            }

            @Override
            public Choices part() {
                return (nextPart < parts.size() ? parts.get(nextPart++) : NONE).again();
            }
        };
    }

    /** {@return how many choices were not the simplest} */
    long effort() {
        return numbers.stream().filter(number -> number > 0).count()
                + parts.stream().mapToLong(ChoiceTree::effort).sum();
    }

    long sum() {
        return numbers.stream().mapToLong(number -> number).sum()
                + parts.stream().mapToLong(ChoiceTree::sum).sum();
    }

    long size() {
        return numbers.size() + parts.stream().mapToLong(ChoiceTree::size).sum();
    }

    /** {@return this with something left out or made smaller, the boldest attempts first} */
    Stream<ChoiceTree> simpler() {
        Stream<ChoiceTree> fewerParts = indices(parts).map(i -> new ChoiceTree(numbers, without(parts, i)));
        Stream<ChoiceTree> simplerParts = indices(parts)
                .flatMap(i -> parts.get(i).simpler().map(part -> new ChoiceTree(numbers, with(parts, i, part))));
        Stream<List<Integer>> fewerNumbers = indices(numbers).map(i -> without(numbers, i));
        Stream<ChoiceTree> simplerNumbers = Stream.of(zeroed(), reduced(), fewerNumbers)
                .flatMap(each -> each)
                .map(chosen -> new ChoiceTree(chosen, parts));
        return Stream.of(fewerParts, simplerNumbers, simplerParts).flatMap(each -> each);
    }

    /** {@return the numbers with 0 in place of all of them, of each half, of each quarter and so on} */
    private Stream<List<Integer>> zeroed() {
        return Stream.iterate(numbers.size(), length -> length > 0, length -> length / 2)
                .flatMap(length -> Stream.iterate(0, start -> start < numbers.size(), start -> start + length)
                        .map(start -> zeroed(start, Math.min(start + length, numbers.size()))))
                .filter(chosen -> !chosen.equals(numbers));
    }

    private List<Integer> zeroed(int start, int end) {
        List<Integer> zeroed = new ArrayList<>(numbers);
        Collections.fill(zeroed.subList(start, end), 0);
        return zeroed;
    }

    /** {@return the numbers with one of them halved, or one less} */
    private Stream<List<Integer>> reduced() {
        return indices(numbers)
                .filter(i -> numbers.get(i) > 1)
                .flatMap(i -> Stream.of(numbers.get(i) / 2, numbers.get(i) - 1).map(less -> with(numbers, i, less)));
    }

    private static Stream<Integer> indices(List<?> list) {
        return IntStream.range(0, list.size()).boxed();
    }

    private static <T> List<T> with(List<T> list, int index, T entry) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, entry);
        return changed;
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(index);
        return rest;
    }
}
