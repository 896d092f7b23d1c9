package dev.reeldock.local.emulators;

import com.adobe.testing.s3mock.S3Exception;
import com.adobe.testing.s3mock.service.FileChecksum;
import com.adobe.testing.s3mock.service.MultipartService;
import com.adobe.testing.s3mock.service.ObjectService;
import java.io.InputStream;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * S3Mock reads a body into a temporary file, and forgets that where the body breaks off or is
 * refused. Here it goes with its request.
 */
final class BodyFiles implements BeanPostProcessor {
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof ObjectService || bean instanceof MultipartService ? watched(bean) : bean;
  }

  private static Object watched(Object service) {
    ProxyFactory watched = new ProxyFactory(service);
    watched.setProxyTargetClass(true);
    watched.addAdvice((MethodInterceptor) BodyFiles::invoke);
    return watched.getProxy();
  }

  private static @Nullable Object invoke(MethodInvocation call) throws Throwable {
    return call.getMethod().getName().equals("toTempFile") ? read(call) : call.proceed();
  }

  /** Only a file that was read to some end is told, so a break has to look like one. */
  private static FileChecksum read(MethodInvocation call) throws Throwable {
    UnbrokenStream body = new UnbrokenStream((InputStream) call.getArguments()[0]);
    call.getArguments()[0] = body;
    FileChecksum file = (FileChecksum) Objects.requireNonNull(call.proceed());
    goesWithItsRequest(file);
    if (body.broke()) {
      throw S3Exception.BAD_REQUEST_CONTENT;
    }
    return file;
  }

  private static void goesWithItsRequest(FileChecksum file) {
    RequestContextHolder.currentRequestAttributes()
        .registerDestructionCallback(
            file.path().toString(), () -> delete(file), RequestAttributes.SCOPE_REQUEST);
  }

  private static void delete(FileChecksum file) {
    boolean _ = file.path().toFile().delete();
  }
}
