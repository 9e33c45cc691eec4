package io.github.openmidid.examples.quickstart;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.notification.NotificationFile;
import io.github.openmidid.client.notification.NotificationFileResult;
import io.github.openmidid.client.notification.NotificationRow;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Shows how a notification file is entered, for the page on these files. */
final class NotificationExample {
  private NotificationExample() {}

  /** Enters a file and prints the result of each row; returns whether all of it was entered. */
  static boolean enter(MidIdClient client, Path path, String operator, PrintStream out)
      throws IOException {
    // snippet: notification-file
    NotificationFile file = NotificationFile.of(path).withOperator(operator);
    NotificationFileResult result = client.notificationFiles().submit(file);
    for (NotificationRow row : result.rows()) {
      out.println(row.line() + ": " + row.outcomeCode());
      row.issues().forEach(issue -> out.println("  " + issue.name() + ": " + issue.detail()));
    }
    boolean everythingWasEntered = result.isComplete(); // and nothing was left unread
    // end
    return everythingWasEntered;
  }
}
