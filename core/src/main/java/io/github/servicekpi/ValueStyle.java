package io.github.servicekpi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How values are generated. Kept in no class file, where it would trouble whoever compiles without Immutables. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        defaults = @Value.Immutable(copy = false),
        from = "copyOf",
        typeInnerBuilder = "Parts", // the builders that users see are written by hand and hold drafts
        builder = "parts",
        jdkOnly = true,
        allowedClasspathAnnotations = Override.class)
@interface ValueStyle {}
