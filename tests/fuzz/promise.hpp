// What a fuzzer holds the program to. A broken promise ends the process, which libFuzzer and Catch both report.
#pragma once

#include "core/ports/picture.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace clearframe::tests {

inline void promise(bool kept, const char* what) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

inline ports::Bytes inputOf(const std::uint8_t* data, std::size_t size) {
    return size == 0 ? ports::Bytes() : ports::Bytes(data, data + size);
}

} // namespace clearframe::tests
