package io.github.servicekpi.examples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A DMN model of one decision, evaluated by Drools. */
final class DroolsPeer implements Peer {
    private static final String NAMESPACE = "urn:servicekpi:work-unit";

    private final WorkUnit unit;
    private final DMNRuntime runtime;
    private final DMNModel model;

    DroolsPeer(WorkUnit unit) {
        this.unit = unit;
        byte[] xml = xml(unit).getBytes(StandardCharsets.UTF_8);
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(xml)))
                .getOrElseThrow(e -> new IllegalStateException("Drools does not take the model", e));
        this.model = runtime.getModel(NAMESPACE, "work unit");
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    private static String xml(WorkUnit unit) {
        int indicators = unit.shape().indicators();
        String inputs = joined(indicators, """
                <inputData id="input%1$d" name="v%1$d"><variable name="v%1$d" typeRef="number"/></inputData>
                """);
        String requirements = joined(indicators, """
                <informationRequirement><requiredInput href="#input%1$d"/></informationRequirement>
                """);
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" id="work-unit" name="work unit"
                    namespace="%s">
                %s<decision id="assessment" name="assessment">
                <variable name="assessment"/>
                %s<literalExpression><text><![CDATA[%s]]></text></literalExpression>
                </decision>
                </definitions>
                """.formatted(NAMESPACE, inputs, requirements, Feel.expression(unit));
    }

    private static String joined(int indicators, String template) {
        return IntStream.range(0, indicators).mapToObj(template::formatted).collect(Collectors.joining());
    }

    @Override
    public Object assess(int row) {
        DMNContext context = runtime.newContext();
        Feel.variables(unit, row).forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return result.getDecisionResultByName("assessment").getResult();
    }

    @Override
    public long[] hundredths(int row) {
        return Feel.hundredths(assess(row), unit.shape().indicators());
    }
}
