package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void resultsComeInTheOrderOfTheInput() {
        List<Integer> given = Collections.synchronizedList(new ArrayList<>());
        Random random = new Random(5);
        try (Workers workers = new Workers(3)) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                int pause = random.nextInt(3);
                workers.work(10, () -> {
                    Thread.sleep(pause);
                    return () -> given.add(number);
                });
                workers.then(() -> given.add(-number));
            }
            workers.finish();
        }
        assertThat(given)
                .isEqualTo(IntStream.range(0, 200)
                        .boxed()
                        .flatMap(i -> List.of(i, -i).stream())
                        .toList());
    }

    @Test
    void noMoreIsUnderWayThanFourPiecesForEachWorker() {
        AtomicInteger given = new AtomicInteger();
        int most = 0;
        try (Workers workers = new Workers(2)) {
            for (int asked = 1; asked <= 300; asked++) {
                workers.work(1, () -> given::incrementAndGet);
                most = Math.max(most, asked - given.get());
            }
            workers.finish();
        }
        assertThat(given).hasValue(300);
        assertThat(most).isLessThanOrEqualTo(9);
    }

    @Test
    void textThatIsTooLongGoesAlone() {
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Workers workers = new Workers(4)) {
            for (int i = 0; i < 8; i++) {
                workers.work(3_000_000, () -> {
                    most.accumulateAndGet(under.incrementAndGet(), Math::max);
                    return under::decrementAndGet;
                });
            }
            workers.finish();
        }
        assertThat(most).hasValue(1);
    }

    /** A pipe may stay open for ever. */
    @Test
    void aResultIsHandedOnBeforeTheNextPieceComes() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            workers.work(1, () -> seen::countDown);
            assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
            workers.finish();
        }
    }

    @Test
    void whatAResultThrowsEndsTheRun() {
        AtomicInteger after = new AtomicInteger();
        try (Workers workers = new Workers(2)) {
            workers.then(() -> {
                throw new IllegalArgumentException("lost");
            });
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            workers.then(after::incrementAndGet);
                        }
                        workers.finish();
                    })
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lost");
        }
        assertThat(after).hasValue(0);
    }
}
