// Work B of ../work-b.md as plain scalar C: the yardstick for one thread. Prints the milliseconds of a warm run;
// with a file name, writes the five columns of results into it.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { DRAWS = 100000, MONTHS = 120, INPUTS = 18, RESULTS = 5 };
#define BLOCKS 4383.0   // of a month
#define HOURS 730.5     // of a month
#define ERA 210000.0    // blocks between halvings
static const uint32_t SEED = 42;

typedef struct { double plant, factor, share, pue, efficiency, price, price_growth, others, others_growth, fees,
  pool_fee, uptime, power_price, opex, machine_price, building_price, discount, height; } In;
typedef struct { int kind; double a, b, c; } Dist;   // 0 triangular, 1 lognormal, 2 whole numbers
static const Dist DISTS[INPUTS] = {
  {0, 80, 100, 120}, {0, 0.85, 0.93, 0.98}, {0, 0.2, 0.5, 0.9}, {0, 1.03, 1.08, 1.20}, {0, 15, 18, 24},
  {1, 95000, 0.20, 0}, {0, -0.05, 0.22, 0.55}, {1, 1000, 0.10, 0}, {0, 0, 0.10, 0.30}, {1, 0.05, 0.70, 0},
  {0, 0.005, 0.015, 0.03}, {0, 0.93, 0.97, 0.995}, {0, 15, 30, 50}, {0, 15000, 25000, 40000}, {0, 6, 10, 16},
  {0, 150000, 250000, 450000}, {0, 0.08, 0.12, 0.18}, {2, 920000, 26298, 0}};

static inline uint32_t mix(uint32_t x) {
  x ^= x >> 16; x *= 0x21f0aaadu; x ^= x >> 15; x *= 0x735a2d97u; x ^= x >> 15;
  return x;
}
static inline double poly(const double *c, double r) {
  return ((((((c[7] * r + c[6]) * r + c[5]) * r + c[4]) * r + c[3]) * r + c[2]) * r + c[1]) * r + c[0];
}
// Wichura, Algorithm AS 241 (1988), PPND16; its farthest branch is not reached with 32 bits.
static const double A[8] = {3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3};
static const double B[8] = {1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3};
static const double C[8] = {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4};
static const double D[8] = {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9};
static inline double normal(double u) {
  double q = u - 0.5;
  if (fabs(q) <= 0.425) { double r = 0.180625 - q * q; return q * poly(A, r) / poly(B, r); }
  double r = sqrt(-log(q < 0 ? u : 1 - u)) - 1.6, v = poly(C, r) / poly(D, r);
  return q < 0 ? -v : v;
}
static inline double triangular(double u, double a, double m, double b) {
  return u < (m - a) / (b - a) ? a + sqrt(u * (b - a) * (m - a)) : b - sqrt((1 - u) * (b - a) * (b - m));
}
static void sample(uint32_t draw, In *in) {
  uint32_t s1 = mix(SEED + 0x9E3779B9u), s2 = mix(SEED + 0x3C6EF372u), h = mix(draw + s1);
  double *x = (double *)in;
  for (uint32_t j = 0; j < INPUTS; j++) {
    double u = (mix(h + (j + 1) * 0x9E3779B9u + s2) + 0.5) * 0x1p-32;
    const Dist *d = &DISTS[j];
    x[j] = d->kind == 0 ? triangular(u, d->a, d->b, d->c)
         : d->kind == 1 ? d->a * exp(d->b * normal(u)) : floor(d->a + d->b * u);
  }
}

static inline double value(const double *flows, double capital, double x, double *slope) {
  double f = flows[MONTHS - 1], g = 0;
  for (int m = MONTHS - 2; m >= 0; m--) { g = g * x + f; f = f * x + flows[m]; }
  *slope = g * x + f;
  return f * x - capital;
}
static double irr(const double *flows, double capital, double total) {
  static const double PROBES[3] = {1.01, 1.02, 1.05};
  double low = 0.5, high = 1, x = 0.98, slope;
  if (total <= capital) {
    low = 1, high = 0;
    for (int k = 0; k < 3 && high == 0; k++) if (value(flows, capital, PROBES[k], &slope) > 0) high = PROBES[k]; else low = PROBES[k];
    if (high == 0) return -1;
    x = (low + high) / 2;
  }
  for (int step = 0; step < 50; step++) {
    double v = value(flows, capital, x, &slope), by = v / slope, next = x - by;
    if (v < 0) low = x; else high = x;
    if (fabs(by) <= 1e-13 * x) { x = next; break; }
    x = next > low && next < high ? next : (low + high) / 2;
  }
  double x2 = x * x, x4 = x2 * x2;
  return 1 / (x4 * x4 * x4) - 1;
}
static void evaluate(const In *in, double *out[RESULTS], int draw) {
  double site = in->plant * in->share, hash = site / in->pue / in->efficiency, mean = hash * in->factor * in->uptime;
  double energy = site * in->factor * in->uptime * HOURS, cost = energy * in->power_price;
  double capital = hash * 1e6 * in->machine_price + site * in->building_price, opex = site * in->opex / 12;
  double kp = pow(1 + in->price_growth, 1.0 / 12), kn = pow(1 + in->others_growth, 1.0 / 12), kd = pow(1 + in->discount, -1.0 / 12);
  double price = in->price, others = in->others, worth = 1, keep = mean * (1 - in->pool_fee), fees = in->fees * BLOCKS;
  double era = floor(in->height / ERA), left = (era + 1) * ERA - in->height, subsidy = 50 * exp2(-era);
  double npv = 0, coins = 0, margins = 0, run = 0, sum = 0, owed = 1, payback = 1, flows[MONTHS];
  for (int m = 0; m < MONTHS; m++) {
    double reward = subsidy * 0.5 * (BLOCKS + (left < BLOCKS ? left : BLOCKS)) + fees;
    left -= BLOCKS;
    if (left <= 0) { left += ERA; subsidy *= 0.5; }
    double mined = keep * reward / (others + mean), revenue = mined * price;
    price *= kp; others *= kn; worth *= kd;
    int runs = revenue >= cost;
    double margin = runs ? revenue - cost : 0, flow = margin - opex;
    coins += runs ? mined : 0; run += runs; margins += margin;
    flows[m] = flow; npv += flow * worth; sum += flow;
    owed = sum >= capital ? 0 : owed; payback += owed;
  }
  out[0][draw] = npv - capital; out[1][draw] = coins; out[2][draw] = run > 0 ? margins / (run * energy) : 0;
  out[3][draw] = payback; out[4][draw] = irr(flows, capital, sum);
}

static double select_(double *a, int low, int high, int k) {   // Floyd and Rivest, Algorithm 489 (1975)
  while (high > low) {
    if (high - low > 600) {
      double n = high - low + 1, i = k - low + 1, z = log(n), s = 0.5 * exp(2 * z / 3), sd = 0.5 * sqrt(z * s * (n - s) / n) * (i < n / 2 ? -1 : 1);
      select_(a, (int)fmax(low, k - i * s / n + sd), (int)fmin(high, k + (n - i) * s / n + sd), k);
    }
    double t = a[k], w; int i = low, j = high;
    a[k] = a[low]; a[low] = t;
    if (a[high] > t) { w = a[high]; a[high] = a[low]; a[low] = w; }
    while (i < j) { w = a[i]; a[i] = a[j]; a[j] = w; i++; j--; while (a[i] < t) i++; while (a[j] > t) j--; }
    if (a[low] == t) { w = a[low]; a[low] = a[j]; a[j] = w; } else { j++; w = a[j]; a[j] = a[high]; a[high] = w; }
    if (j <= k) low = j + 1;
    if (k <= j) high = j - 1;
  }
  return a[k];
}
static double quantiles(const double *column, double *scratch) {
  static const double SHARES[3] = {.1, .5, .9};
  double sum = 0; int low = 0;
  memcpy(scratch, column, DRAWS * sizeof(double));
  for (int k = 0; k < 3; k++) {
    double place = SHARES[k] * (DRAWS - 1); int i = (int)place;
    double a = select_(scratch, low, DRAWS - 1, i), b = scratch[i + 1];
    for (int j = i + 2; j < DRAWS; j++) if (scratch[j] < b) b = scratch[j];
    sum += a + (place - i) * (b - a); low = i + 1;
  }
  return sum;
}
static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1e3 + t.tv_nsec * 1e-6; }

int main(int count, char **args) {
  double *out[RESULTS], *scratch = malloc(DRAWS * sizeof(double)), took = 0, sink = 0;
  for (int k = 0; k < RESULTS; k++) out[k] = calloc(DRAWS, sizeof(double));
  for (int round = 0; round < 2; round++) {
    double start = now();
    for (int draw = 0; draw < DRAWS; draw++) { In in; sample(draw, &in); evaluate(&in, out, draw); }
    for (int k = 0; k < RESULTS; k++) sink += quantiles(out[k], scratch);
    took = now() - start;
  }
  printf("%.4f %d\n", took, isnan(sink));
  if (count > 1) { FILE *file = fopen(args[1], "wb"); for (int k = 0; k < RESULTS; k++) fwrite(out[k], sizeof(double), DRAWS, file); fclose(file); }
  return 0;
}
