package io.github.openmidid.client.spring;

import io.github.openmidid.client.MidIdClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;

/** Reports in one sentence why Spring Boot cannot start without a client. */
@Order(MidIdClientFailureAnalyzer.BEFORE_THE_GENERAL_ONES)
class MidIdClientFailureAnalyzer implements FailureAnalyzer {
  static final int BEFORE_THE_GENERAL_ONES = -10;

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoSuchBeanDefinitionException missing
          && missing.getBeanType() == MidIdClient.class
          && missing.getNumberOfBeansFound() == 0) {
        return new FailureAnalysis(
            "A bean needs a MidIdClient, and the property mid-id.client.base-url is not set.",
            "Set mid-id.client.base-url to the URL of the register, or define a MidIdClient.",
            failure);
      } else if (cause instanceof BeanCreationException creation
          && MidIdClientAutoConfiguration.CLIENT.equals(creation.getBeanName())) {
        return new FailureAnalysis(
            NestedExceptionUtils.getMostSpecificCause(creation).getMessage(),
            "Correct the properties mid-id.client.* or the beans that the client uses.",
            failure);
      }
    }
    return null;
  }
}
