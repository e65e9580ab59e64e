#include "worker/character_sets.hpp"

#include <iconv.h>
#include <vector>

namespace clearframe::worker {

void prepareCharacterSets() {
    static std::vector<iconv_t> kept;
    if (!kept.empty()) return;
    for (const char* set : {"UCS-2LE", "UCS-2BE", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE",
                            "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "SHIFT_JIS"})
        for (const iconv_t both : {iconv_open("UTF-8", set), iconv_open(set, "UTF-8")})
            kept.push_back(both);
}

} // namespace clearframe::worker
