// Keywords, plain and in hierarchies. Most are no names; which ones are, core decides against the list.
#pragma once

#include "exchange/metadata/people.hpp"

#include <string_view>
#include <vector>

namespace clearframe::exchange {

/// One keyword of a hierarchy, from the root to the leaf. The leaf is the name. It is said to be a person where it
/// stands under a branch for people, in one of many languages; what stands between that branch and the leaf
/// (`People/Marie Curie/Portrait`) is added as a plain keyword, so that no name gets lost.
void addKeywordPath(const std::vector<std::string_view>& path, policy::TagSource source, People& people);

/// A keyword as IPTC, EXIF or Dublin Core hold it: a word, or a path that was squeezed into one.
void addPlainKeyword(std::string_view word, policy::TagSource source, People& people);

} // namespace clearframe::exchange
