/* A disk whose flush takes longer: put before the C library's own by LD_PRELOAD. Each flush waits
   for FLUSH_MICROSECONDS and is then done as ever. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <time.h>

static void wait_as_told(void) {
    const char *told = getenv("FLUSH_MICROSECONDS");
    long microseconds = told ? atol(told) : 0;
    struct timespec time = {microseconds / 1000000, microseconds % 1000000 * 1000};
    /* Else the kernel lets a thread sleep up to 50 microseconds longer than it asked for. */
    prctl(PR_SET_TIMERSLACK, 1000UL, 0, 0, 0);
    nanosleep(&time, NULL);
}

static int flush(const char *name, int file) {
    int (*own)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    wait_as_told();
    return own(file);
}

int fsync(int file) { return flush("fsync", file); }

int fdatasync(int file) { return flush("fdatasync", file); }
