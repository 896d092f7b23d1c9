package dev.reeldock.local.emulators;

import com.adobe.testing.s3mock.store.BucketMetadata;
import com.adobe.testing.s3mock.store.ObjectStore;
import com.adobe.testing.s3mock.store.S3ObjectMetadata;
import java.util.Arrays;
import java.util.Set;
import org.springframework.aop.AfterReturningAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** S3Mock notifies nobody; so what its store has kept is told from here, whoever put it. */
record StoreWatch(Uploads uploads) implements BeanPostProcessor {
  /** A copy names its source's bucket first, and then its own. */
  private static final Set<String> PUTS =
      Set.of("storeS3ObjectMetadata", "copyS3Object", "pretendToCopyS3Object");

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof ObjectStore ? watched(bean) : bean;
  }

  private Object watched(Object store) {
    AfterReturningAdvice advice =
        (answer, method, arguments, _) -> {
          if (answer instanceof S3ObjectMetadata stored && PUTS.contains(method.getName())) {
            uploads.tell(bucket(arguments), stored);
          }
        };
    ProxyFactory watched = new ProxyFactory(store);
    watched.setProxyTargetClass(true);
    watched.addAdvice(advice);
    return watched.getProxy();
  }

  private static String bucket(Object... arguments) {
    return Arrays.stream(arguments)
        .filter(BucketMetadata.class::isInstance)
        .map(BucketMetadata.class::cast)
        .reduce((_, last) -> last)
        .orElseThrow()
        .name();
  }
}
