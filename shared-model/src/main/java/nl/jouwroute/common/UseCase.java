package nl.jouwroute.common;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One thing that somebody can ask of the system: a transaction of its own (or the caller's), who may ask for it, and
 * the database role that it runs as. On a class it holds for all its public methods; on a method for that one.
 */
@Inherited
@InterceptorBinding
@Transactional
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface UseCase {

    /** The role taken by the first statement of the transaction. */
    @Nonbinding
    DbRole as();

    /** Who may ask; one of these suffices. */
    @Nonbinding
    Actor[] allow();
}
