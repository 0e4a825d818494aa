/* Every hour against every strike, in the plainest words of C: what sorting once is measured beside. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double *numbers(FILE *file, long count) {
  double *values = malloc(count * sizeof *values);
  if (fread(values, sizeof *values, count, file) != (size_t)count) exit(1);
  return values;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

int main(int count, char **arguments) {
  if (count < 4) return 1;
  FILE *file = fopen(arguments[1], "rb");
  long hours = atol(arguments[2]), strikes = atol(arguments[3]);
  if (!file) return 1;
  double *price = numbers(file, hours), *energy = numbers(file, hours), *strike = numbers(file, strikes);
  for (int run = 0; run < 5; run++) {
    double started = now(), total = 0;
    for (long at = 0; at < strikes; at++) {
      double mined = 0, sales = 0;
      for (long hour = 0; hour < hours; hour++)
        if (price[hour] <= strike[at]) mined += energy[hour];
        else sales += energy[hour] * price[hour];
      total += strike[at] * mined + sales;
    }
    printf("%.6f %.17g\n", now() - started, total);
  }
  return 0;
}
