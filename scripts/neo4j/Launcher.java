import java.io.IOException;
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs one server in a home of its own: `java -cp 'lib/*' Launcher.java HOME`. It ends when its standard input does,
 * so that it never outlives the process that started it.
 */
public final class Launcher {
  public static void main(String[] arguments) throws IOException {
    var home = Path.of(arguments[0]);
    var service = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("conf/neo4j.conf")).build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    System.out.println("READY");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
