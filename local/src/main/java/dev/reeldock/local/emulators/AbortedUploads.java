package dev.reeldock.local.emulators;

import com.adobe.testing.s3mock.service.MultipartService;
import com.adobe.testing.s3mock.store.BucketMetadata;
import com.adobe.testing.s3mock.store.BucketStore;
import com.adobe.testing.s3mock.store.MultipartStore;
import java.util.Objects;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * In S3Mock, an upload in parts that is given up takes along the object of the same key, and every
 * other upload to it. In S3 it takes its parts alone, and so it does here.
 */
final class AbortedUploads implements BeanPostProcessor {
  private @Nullable BucketStore buckets;
  private @Nullable MultipartStore uploads;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    switch (bean) {
      case BucketStore store -> buckets = store;
      case MultipartStore store -> uploads = store;
      default -> {}
    }
    return bean instanceof MultipartService ? watched(bean) : bean;
  }

  private Object watched(Object service) {
    ProxyFactory watched = new ProxyFactory(service);
    watched.setProxyTargetClass(true);
    watched.addAdvice((MethodInterceptor) this::invoke);
    return watched.getProxy();
  }

  private @Nullable Object invoke(MethodInvocation call) throws Throwable {
    return call.getMethod().getName().equals("abortMultipartUpload")
        ? abort(call.getArguments())
        : call.proceed();
  }

  private @Nullable Object abort(Object... bucketKeyAndUpload) {
    BucketMetadata bucket =
        Objects.requireNonNull(buckets).getBucketMetadata((String) bucketKeyAndUpload[0]);
    UUID key = Objects.requireNonNull(bucket.getID((String) bucketKeyAndUpload[1]));
    Objects.requireNonNull(uploads).abortMultipartUpload(bucket, key, (UUID) bucketKeyAndUpload[2]);
    return null;
  }
}
