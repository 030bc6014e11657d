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
 * declaration. What equals its default is left out, and so is an empty object or an empty list that is not required. Members are read in the order of their declaration, so that a {@link Form#then look} at one
 * of them can tell the context what the later ones need.
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

    /**
     * {@return the form of an object without members}
     *
     * @param <T> the value that the object stands for
     * @param <P> what its parts are put together in
     * @param <C> what is known of the document around it
     * @param parts makes something to put parts in
     * @param build makes the value of its parts; some of them may be stand-ins
     */
    public static <T, P, C> ObjectForm<T, P, C> of(Supplier<P> parts, Function<P, T> build) {
        return new ObjectForm<>(parts, build, List.of(), List.of());
    }

    /**
     * A part of an object that is declared once: mostly one member, sometimes several that say one thing.
     *
     * @param <T> the value that the object stands for
     * @param <P> what its parts are put together in
     * @param <C> what is known of the document
     */
    public interface Member<T, P, C> {
        /** {@return the names that it may be written under} */
        List<String> names();

        /**
         * Reads this part.
         *
         * @param in the object
         * @param parts where to put it
         * @param context what is known of the document
         */
        void read(ObjectReader in, P parts, C context);

        /**
         * Writes this part, unless it is as if it were left out.
         *
         * @param value the value that has it
         * @param out the object
         * @param context what is known of the document
         */
        void write(T value, Draft.Members out, C context);
    }

    /**
     * {@return this form with a part whose reading and writing are its own}
     *
     * @param member the part
     */
    public ObjectForm<T, P, C> member(Member<T, P, C> member) {
        return new ObjectForm<>(parts, build, plus(members, member), checks);
    }

    /**
     * {@return this form with a look at each value, once all its members are read}
     *
     * @param check the look
     */
    public ObjectForm<T, P, C> checked(Check<? super T, ? super C> check) {
        return new ObjectForm<>(parts, build, members, plus(checks, check));
    }

    private static <X> List<X> plus(List<X> list, X last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /**
     * {@return this form with a member that is always written the same, and read by whoever has chosen the form by it}
     *
     * @param name the name
     * @param value what it holds
     */
    public ObjectForm<T, P, C> constant(String name, Supplier<Draft> value) {
        return member(new Single<>(name, (in, parts, context) -> {}, (object, context) -> Optional.of(value.get())));
    }

    /**
     * {@return this form with a member that must not be left out}
     *
     * @param <V> the kind of value
     * @param name the name
     * @param form what it looks like
     * @param getter takes it from the object's value
     * @param setter puts it to the other parts
     */
    public <V> ObjectForm<T, P, C> required(
            String name, Form<V, ? super C> form, Function<T, V> getter, BiConsumer<P, V> setter) {
        return member(new Single<>(
                name,
                (in, parts, context) -> setter.accept(parts, form.read(in.must(name), context)),
                (value, context) -> Optional.of(form.write(getter.apply(value), context))));
    }

    /**
     * {@return this form with a member that may be left out}
     *
     * @param <V> the kind of value
     * @param name the name
     * @param form what it looks like
     * @param getter takes it from the object's value
     * @param setter puts it to the other parts, if it is there
     */
    public <V> ObjectForm<T, P, C> optional(
            String name, Form<V, ? super C> form, Function<T, Optional<V>> getter, BiConsumer<P, V> setter) {
        return member(new Single<>(
                name,
                (in, parts, context) -> {
                    ValueReader member = in.may(name);
                    if (member.present()) {
                        setter.accept(parts, form.read(member, context));
                    }
                },
                (value, context) -> getter.apply(value)
                        .map(part -> form.write(part, context))
                        .filter(part -> !isEmpty(part))));
    }

    /**
     * {@return this form with a member that is as its default where it is left out}
     *
     * @param <V> the kind of value
     * @param name the name
     * @param form what it looks like
     * @param usual the default
     * @param getter takes it from the object's value
     * @param setter puts it to the other parts
     */
    public <V> ObjectForm<T, P, C> withDefault(
            String name, Form<V, ? super C> form, V usual, Function<T, V> getter, BiConsumer<P, V> setter) {
        return defaulting(name, form, context -> usual, getter, setter);
    }

    /**
     * {@return this form with a member whose default, where it is left out, the document decides}
     *
     * @param <V> the kind of value
     * @param name the name
     * @param form what it looks like
     * @param usual the default
     * @param getter takes it from the object's value
     * @param setter puts it to the other parts
     */
    public <V> ObjectForm<T, P, C> defaulting(
            String name,
            Form<V, ? super C> form,
            Function<? super C, V> usual,
            Function<T, V> getter,
            BiConsumer<P, V> setter) {
        return member(new Single<>(
                name,
                (in, parts, context) -> {
                    ValueReader member = in.may(name);
                    setter.accept(parts, member.present() ? form.read(member, context) : usual.apply(context));
                },
                (value, context) -> Optional.of(getter.apply(value))
                        .filter(part -> !part.equals(usual.apply(context)))
                        .map(part -> form.write(part, context))
                        .filter(part -> !isEmpty(part))));
    }

    private static boolean isEmpty(Draft draft) {
        return (draft instanceof Draft.Members object && object.size() == 0)
                || (draft instanceof Draft.Entries list && list.size() == 0);
    }

    /** A member of one name. */
    private record Single<T, P, C>(List<String> names, PartReader<P, C> reader, PartWriter<T, C> writer)
            implements Member<T, P, C> {
        Single(String name, PartReader<P, C> reader, PartWriter<T, C> writer) {
            this(List.of(name), reader, writer);
        }

        @Override
        public void read(ObjectReader in, P parts, C context) {
            reader.read(in, parts, context);
        }

        @Override
        public void write(T value, Draft.Members out, C context) {
            writer.write(value, context).ifPresent(part -> out.put(names.get(0), part));
        }
    }

    @FunctionalInterface
    private interface PartReader<P, C> {
        void read(ObjectReader in, P parts, C context);
    }

    @FunctionalInterface
    private interface PartWriter<T, C> {
        Optional<Draft> write(T value, C context);
    }

    @Override
    public T read(ValueReader in, C context) {
        ObjectReader object = in.object(names);
        P read = parts.get();
        for (Member<T, P, C> member : members) {
            member.read(object, read, context);
        }
        T value = build.apply(read);
        object.finish();
        for (Check<? super T, ? super C> check : checks) {
            check.look(context, in, value);
        }
        return value;
    }

    @Override
    public Draft.Members write(T value, C context) {
        Draft.Members object = Draft.object();
        members.forEach(member -> member.write(value, object, context));
        return object;
    }
}
