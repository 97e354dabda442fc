package dev.detente.bench;

/** The trend of samples: the slope of the straight line that fits them best. */
final class Slope {
    private double n;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;

    void add(double x, double y) {
        n++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
    }

    /** How much y grows for one x; 0 for fewer than two samples. */
    double value() {
        double spread = n * sumXx - sumX * sumX;
        return spread <= 0 ? 0 : (n * sumXy - sumX * sumY) / spread;
    }
}
