package dev.detente.monitor.web;

import org.jspecify.annotations.Nullable;

/** A request that cannot be answered, with what to tell the one who asked. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String parameter;

    private ApiException(int status, @Nullable String parameter, String message) {
        super(message);
        this.status = status;
        this.parameter = parameter;
    }

    /** A parameter has a value that it cannot have. */
    static ApiException badParameter(String parameter, String message) {
        return new ApiException(400, parameter, message);
    }

    /** There is no such thing. */
    static ApiException notFound(String message) {
        return new ApiException(404, null, message);
    }

    /** No more than so many at a time. */
    static ApiException busy(String message) {
        return new ApiException(503, null, message);
    }

    /** The token is missing or wrong. */
    static ApiException unauthorized() {
        return new ApiException(401, null, "this needs a token: Authorization: Bearer TOKEN");
    }

    /** The request names a host that is not this one. */
    static ApiException wrongHost() {
        return new ApiException(421, null, "the request is not for this host");
    }

    /** The request may not come from where it comes from. */
    static ApiException forbidden(String message) {
        return new ApiException(403, null, message);
    }

    /** The body is not of the type that it must be. */
    static ApiException wrongType(String message) {
        return new ApiException(415, null, message);
    }

    int status() {
        return status;
    }

    @Nullable
    String parameter() {
        return parameter;
    }
}
