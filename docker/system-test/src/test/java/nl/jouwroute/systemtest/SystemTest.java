package nl.jouwroute.systemtest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on the assembled system, which is started once for all such classes of a run. A constructor or method takes
 * it as a parameter of type {@link TestSystem}. Each test makes its own people: nothing is cleaned up in between.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SystemExtension.class)
public @interface SystemTest {}
