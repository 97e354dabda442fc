package dev.detente.analysis.tone;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Measures of how well answers agree with what people say. */
final class Agreement {
    private Agreement() {}

    /** The mean of the F1 of all classes that people gave. */
    static <T> double macroF1(List<T> gold, List<T> given) {
        double sum = 0;
        HashSet<T> classes = new HashSet<>(gold);
        for (T one : classes) {
            int both = 0;
            int either = 0;
            for (int i = 0; i < gold.size(); i++) {
                boolean is = gold.get(i).equals(one);
                boolean said = given.get(i).equals(one);
                both += is && said ? 1 : 0;
                either += (is ? 1 : 0) + (said ? 1 : 0);
            }
            sum += 2.0 * both / either;
        }
        return sum / classes.size();
    }

    /** Spearman's rank correlation; ties have the mean of their ranks. */
    static double spearman(double[] a, double[] b) {
        double[] x = ranks(a);
        double[] y = ranks(b);
        double middle = (a.length - 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - middle) * (y[i] - middle);
            xx += (x[i] - middle) * (x[i] - middle);
            yy += (y[i] - middle) * (y[i] - middle);
        }
        return xx * yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        int i = 0;
        while (i < order.length) {
            int j = i;
            while (j + 1 < order.length && values[order[j + 1]] == values[order[i]]) {
                j++;
            }
            for (int k : Arrays.copyOfRange(order, i, j + 1)) {
                ranks[k] = (i + j) / 2.0;
            }
            i = j + 1;
        }
        return ranks;
    }
}
