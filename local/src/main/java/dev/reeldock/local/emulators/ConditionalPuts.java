package dev.reeldock.local.emulators;

import com.adobe.testing.s3mock.service.MultipartService;
import com.adobe.testing.s3mock.service.ObjectService;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * S3Mock looks whether an upload's condition holds, and stores it a moment later: of several at
 * once, all would win. In S3 the first that is whole wins. So the condition is looked at again
 * where nothing can come between.
 */
final class ConditionalPuts implements BeanPostProcessor {
  private static final Set<String> STORES = Set.of("putS3Object", "completeMultipartUpload");

  private final ReentrantLock lock = new ReentrantLock();
  private static final ThreadLocal<@Nullable Condition> OF_THIS_REQUEST = new ThreadLocal<>();
  private @Nullable ObjectService objects;

  /** The ETags of If-Match and If-None-Match. */
  private record Condition(@Nullable List<String> match, @Nullable List<String> noneMatch) {
    /** The service is told a condition in several orders; a bucket and a key may stand before. */
    @SuppressWarnings("unchecked")
    static Condition of(@Nullable Object... arguments) {
      int match = arguments[0] instanceof String ? 2 : 0;
      return new Condition((List<String>) arguments[match], (List<String>) arguments[match + 1]);
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof ObjectService service) {
      objects = service;
    }
    return bean instanceof ObjectService || bean instanceof MultipartService ? watched(bean) : bean;
  }

  private Object watched(Object service) {
    ProxyFactory watched = new ProxyFactory(service);
    watched.setProxyTargetClass(true);
    watched.addAdvice((MethodInterceptor) this::invoke);
    return watched.getProxy();
  }

  private @Nullable Object invoke(MethodInvocation call) throws Throwable {
    String method = call.getMethod().getName();
    if (method.equals("verifyObjectMatching")) {
      OF_THIS_REQUEST.set(Condition.of(call.getArguments()));
    }
    return STORES.contains(method) ? store(call) : call.proceed();
  }

  private @Nullable Object store(MethodInvocation call) throws Throwable {
    lock.lock();
    try {
      lookAgain((String) call.getArguments()[0], (String) call.getArguments()[1]);
      return call.proceed();
    } finally {
      lock.unlock();
      OF_THIS_REQUEST.remove();
    }
  }

  private void lookAgain(String bucket, String key) {
    Condition condition = OF_THIS_REQUEST.get();
    if (condition != null) {
      Objects.requireNonNull(objects)
          .verifyObjectMatching(bucket, key, condition.match(), condition.noneMatch());
    }
  }
}
