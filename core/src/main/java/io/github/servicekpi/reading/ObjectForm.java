package io.github.servicekpi.reading;

import io.github.servicekpi.Draft;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The form of an object: its members in the order in which they are written, each declared once.
 *
 * <pre>{@code
 * ObjectForm.<Group, ImmutableGroup.Builder, Object>of(ImmutableGroup::parts, ImmutableGroup.Builder::build)
 *         .required("id", Forms.ID, Group::id, ImmutableGroup.Builder::id)
 *         .optional("name", Forms.TEXT, Group::name, ImmutableGroup.Builder::name)
 *         .required("weight", Forms.number(NumberRange.SCORE), Group::weight, ImmutableGroup.Builder::weight);
 * }</pre>
 *
 * <p>The parts are put together in what Immutables generates: the builder of an immutable, or, for a record annotated with
 * {@code @Value.Builder}, a class named like {@code GroupBuilder}.
 *
 * <p>Reading, writing, the names that a misspelt one is compared with, and what is left out when writing follow from the
 * declaration. What equals its default is left out, and so is an empty object or an empty list that is not required.
 * Members are read in the order of their declaration, so that a {@link Form#then look} at one of them can tell the context
 * what the later ones need.
 *
 * @param <T> the value that the object stands for
 * @param <P> what its parts are put together in
 * @param <C> what is known of the document around it
 */
public final class ObjectForm<T, P, C> implements Form<T, C> {
    private final Supplier<P> parts;
    private final Function<P, T> build;
    private final List<Member<T, P, C>> members;
    private final List<Check<? super T, ? super C>> checks;
    private final List<String> names;

    private ObjectForm(
            Supplier<P> parts,
            Function<P, T> build,
            List<Member<T, P, C>> members,
            List<Check<? super T, ? super C>> checks) {
        this.parts = parts;
        this.build = build;
        this.members = members;
        this.checks = checks;
        this.names = members.stream().flatMap(member -> member.names().stream()).toList();
    }

    /** {@return the form of an object without members} */
    public static <T, P, C> ObjectForm<T, P, C> of(Supplier<P> parts, Function<P, T> build) {
        return new ObjectForm<>(parts, build, List.of(), List.of());
    }

    /**
     * A part of an object that is declared once: mostly a member, sometimes several that say one thing, or none but a look
     * at the parts that were read before it.
     */
    @FunctionalInterface
    public interface Member<T, P, C> {
        /** {@return the names that it may be written under} */
        default List<String> names() {
            return List.of();
        }

        /** Reads this part of an object into the others, or looks at those. */
        void read(ObjectReader in, P parts, C context);

        /** Writes this part of a value, unless it is as if it were left out. */
        default void write(T value, Draft.Members out, C context) {}
    }

    /** A member of one name, which is required, or has a default, or neither. */
    private record Named<T, P, C, V>(
            List<String> names,
            Form<V, ? super C> form,
            boolean required,
            Function<? super C, Optional<V>> usual,
            Function<T, Optional<V>> getter,
            BiConsumer<P, V> setter)
            implements Member<T, P, C> {

        @Override
        public void read(ObjectReader in, P parts, C context) {
            ValueReader member = required ? in.must(names.get(0)) : in.may(names.get(0));
            if (required || member.present()) {
                setter.accept(parts, form.read(member, context));
            } else {
                usual.apply(context).ifPresent(value -> setter.accept(parts, value));
            }
        }

        @Override
        public void write(T value, Draft.Members out, C context) {
            Optional<V> part = getter.apply(value);
            if (part.isPresent() && !part.equals(usual.apply(context))) {
                Draft draft = form.write(part.get(), context);
                if (required || !isEmpty(draft)) {
                    out.put(names.get(0), draft);
                }
            }
        }

        private static boolean isEmpty(Draft draft) {
            return (draft instanceof Draft.Members object && object.size() == 0)
                    || (draft instanceof Draft.Entries list && list.size() == 0);
        }
    }

    /** {@return this form with a part whose reading and writing are its own} */
    public ObjectForm<T, P, C> member(Member<T, P, C> member) {
        return new ObjectForm<>(parts, build, plus(members, member), checks);
    }

    /** {@return this form with a look at each value, once all its members are read} */
    public ObjectForm<T, P, C> checked(Check<? super T, ? super C> check) {
        return new ObjectForm<>(parts, build, members, plus(checks, check));
    }

    private static <X> List<X> plus(List<X> list, X last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /**
     * {@return this form with a member that is always written the same, and read by whoever has chosen the form by it}
     */
    public ObjectForm<T, P, C> constant(String name, Supplier<Draft> value) {
        return required(
                name,
                Form.of((in, context) -> name, (same, context) -> value.get()),
                same -> name,
                (parts, same) -> {});
    }

    /** {@return this form with a member that must not be left out} */
    public <V> ObjectForm<T, P, C> required(
            String name, Form<V, ? super C> form, Function<T, V> getter, BiConsumer<P, V> setter) {
        return member(new Named<>(
                List.of(name), form, true, context -> Optional.empty(), getter.andThen(Optional::of), setter));
    }

    /** {@return this form with a member that may be left out; then nothing is put to the other parts} */
    public <V> ObjectForm<T, P, C> optional(
            String name, Form<V, ? super C> form, Function<T, Optional<V>> getter, BiConsumer<P, V> setter) {
        return member(new Named<>(List.of(name), form, false, context -> Optional.empty(), getter, setter));
    }

    /** {@return this form with a member that is as its default where it is left out} */
    public <V> ObjectForm<T, P, C> withDefault(
            String name, Form<V, ? super C> form, V usual, Function<T, V> getter, BiConsumer<P, V> setter) {
        return defaulting(name, form, context -> usual, getter, setter);
    }

    /** {@return this form with a member whose default, where it is left out, the document decides} */
    public <V> ObjectForm<T, P, C> defaulting(
            String name,
            Form<V, ? super C> form,
            Function<? super C, V> usual,
            Function<T, V> getter,
            BiConsumer<P, V> setter) {
        return member(new Named<>(
                List.of(name), form, false, usual.andThen(Optional::of), getter.andThen(Optional::of), setter));
    }

    @Override
    public T read(ValueReader in, C context) {
        ObjectReader object = in.object(names);
        P read = parts.get();
        members.forEach(member -> member.read(object, read, context));
        T value = build.apply(read);
        object.finish();
        checks.forEach(check -> check.look(context, in, value));
        return value;
    }

    @Override
    public Draft.Members write(T value, C context) {
        Draft.Members object = Draft.object();
        members.forEach(member -> member.write(value, object, context));
        return object;
    }
}
