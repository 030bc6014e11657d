package io.github.servicekpi.examples.hr.web;

import io.github.servicekpi.examples.hr.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps bodies that are read whole within the limit, whether they say how long they are or not. It comes before all other
 * filters, which may look for a form's token in the body.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {
    private final long limit;
    private final ProblemWriter problems;

    BodyLimit(Limits limits, ProblemWriter problems) {
        this.limit = limits.maxDocument().toBytes();
        this.problems = problems;
    }

    /** NDJSON is read line by line. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(Ndjson.TYPE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            problems.write(new BodyTooLargeException(limit).refusal(), request, response);
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long read;

        LimitedStream(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        private int counted(int bytes) throws IOException {
            read += Math.max(0, bytes);
            if (read > limit) {
                throw new BodyTooLargeException(limit);
            }
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            counted(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return counted(in.read(to, offset, length));
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
