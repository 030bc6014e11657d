package io.github.servicekpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What Javadoc says of a parameter fits what is declared; that it says something is seen to by doclint. */
class JavadocTest {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /**
     * A parameter of a method, or a component of a record.
     *
     * @param of the type and, but for components, the method
     * @param type its type as it is written
     * @param text what its Javadoc says
     * @param isComponent whether it belongs to a record
     */
    private record Described(String of, String name, String type, String text, boolean isComponent) {
        boolean isFalse() {
            return text.contains("spelled as a number") && !type.equals("String")
                    || text.startsWith("what to return") && isComponent
                    || text.equals("what to do")
                    || text.startsWith("what to do with ")
                            && !type.matches("\\w*(Consumer|Operator|Function|Handler)(<.*)?")
                    || text.contains("compare or compute");
        }

        @Override
        public String toString() {
            return of + ": " + type + " " + name + ": " + text;
        }
    }

    @Test
    void whatIsSaidOfAParameterFitsItsDeclaration() throws IOException {
        List<Described> all = new ArrayList<>();
        for (String module : List.of("core", "io-json")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                all.addAll(described(files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::toFile)
                        .toList()));
            }
        }

        assertTrue(all.size() > 500, () -> "only " + all.size());
        assertEquals("", falseOnes(all));
    }

    @Test
    void whatDoesNotFitIsFound() throws IOException {
        String source = """
                /**
                 * A step.
                 *
                 * @param at where it begins, spelled as a number
                 * @param otherwise what to return where nothing is reached
                 * @param score the score
                 */
                record Step(BigDecimal at, BigDecimal otherwise, BigDecimal score) {
                    static final Step NONE = null;

                    /**
                     * {@return a step}
                     *
                     * @param at where it begins, spelled as a number
                     * @param answer what to do
                     * @param steps what to do with the step
                     * @param others what to do with the others
                     * @param other what to compare or compute with
                     */
                    Step to(String at, Answer answer, Consumer<Step> steps, List<Step> others, Step other) {}
                }
                """;

        assertEquals("""
                Step: BigDecimal at: where it begins, spelled as a number
                Step: BigDecimal otherwise: what to return where nothing is reached
                Step.to: Answer answer: what to do
                Step.to: List<Step> others: what to do with the others
                Step.to: Step other: what to compare or compute with""", falseOnes(described(source)));
    }

    private static String falseOnes(List<Described> all) {
        return all.stream().filter(Described::isFalse).map(Described::toString).collect(Collectors.joining("\n"));
    }

    private static List<Described> described(List<File> files) throws IOException {
        return described(JAVAC.getStandardFileManager(null, null, null).getJavaFileObjectsFromFiles(files));
    }

    private static List<Described> described(String source) throws IOException {
        return described(
                List.of(new SimpleJavaFileObject(URI.create("string:///Step.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                }));
    }

    private static List<Described> described(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask task = (JavacTask) JAVAC.getTask(null, null, null, List.of("-proc:none"), null, sources);
        List<Described> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new Scanner(DocTrees.instance(task), found).scan(unit, null);
        }
        return found;
    }

    /** Gathers what stands in the {@code @param} tags of a source. */
    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final DocTrees comments;
        private final List<Described> found;

        Scanner(DocTrees comments, List<Described> found) {
            this.comments = comments;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                add(type.getSimpleName().toString(), components(type), true);
            }
            return super.visitClass(type, nothing);
        }

        private static Stream<VariableTree> components(ClassTree type) {
            return type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC));
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            boolean makesRecord = type.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
            String of = type.getSimpleName() + (makesRecord ? "" : "." + method.getName());
            add(of, method.getParameters().stream(), makesRecord);
            return super.visitMethod(method, nothing);
        }

        private void add(String of, Stream<? extends VariableTree> declared, boolean isComponent) {
            DocCommentTree comment = comments.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                return;
            }
            Map<String, String> types = declared.collect(Collectors.toMap(
                    variable -> variable.getName().toString(),
                    variable -> variable.getType().toString()));
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
                    String name = parameter.getName().toString();
                    found.add(new Described(of, name, types.get(name), text(parameter), isComponent));
                }
            }
        }

        private static String text(ParamTree parameter) {
            return parameter.getDescription().stream().map(DocTree::toString).collect(Collectors.joining());
        }
    }
}
