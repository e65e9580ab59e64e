#include "cli/list_file.hpp"

#include "core/workflow/import_list.hpp"
#include "exchange/lists/mapping_file.hpp"

namespace clearframe::cli {

policy::Result<policy::ColumnMapping> loadMapping(Workbench& bench, const std::string& path) {
    if (path.empty()) return policy::ColumnMapping{};
    auto file = bench.source().load(path);
    if (!file) return tl::unexpected(file.error());
    return exchange::mappingFrom(file->bytes, path);
}

policy::Result<policy::ConsentList> loadList(Workbench& bench, const std::string& path, const std::string& map) {
    auto bytes = bench.listFiles().load(path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto mapping = loadMapping(bench, map);
    if (!mapping) return tl::unexpected(mapping.error());
    auto read = workflow::readListFile(bench.lists(), *bytes, *mapping, bench.clock().now());
    if (!read) return tl::unexpected(read.error());
    return std::move(read->list);
}

} // namespace clearframe::cli
