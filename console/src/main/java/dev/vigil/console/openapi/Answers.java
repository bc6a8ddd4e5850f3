package dev.vigil.console.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The statuses with which a method answers when all goes well, where it is not plainly 200. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {
    int[] value() default {200};

    /** What it answers, where the method's own type does not say. */
    Class<?> body() default Void.class;
}
