// What the program says about a file has to be a sentence for a teacher.
#pragma once

#include <catch2/catch.hpp>

#include <array>
#include <string>

namespace clearframe::tests {

inline void checkSentence(const std::string& text) {
    constexpr std::array libraryWords{"exception", "std::", "errno", "exiv2",   "Exiv2",   "OpenCV",
                                      "libheif",   "VipsJ", "vips_", "libjpeg", "signal ", "0x"};
    INFO(text);
    CHECK(text.size() > 20);
    CHECK((text.ends_with('.') || text.ends_with('?')));
    CHECK(text.find('\n') == std::string::npos);
    for (const char* word : libraryWords)
        CHECK(text.find(word) == std::string::npos);
}

} // namespace clearframe::tests
