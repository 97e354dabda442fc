import dev.detente.analysis.tone.ToneTraining;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Reads sentences, cue and text with a tab between them, and prints the words of each as the tone engine reads them. */
class Words {
    public static void main(String[] none) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int tab = line.indexOf('\t');
            out.println(String.join(" ", ToneTraining.words(line.substring(0, tab), line.substring(tab + 1))));
        }
        out.flush();
    }
}
