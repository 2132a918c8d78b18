-- Opens a draft in Neovim with the language server, waits for what it finds, mends the draft, and prints both as JSON.
local server, path = vim.env.COPYDESK_SERVER, vim.env.COPYDESK_DRAFT
vim.cmd('edit ' .. vim.fn.fnameescape(path))
local buffer = vim.api.nvim_get_current_buf()

local client = vim.lsp.start_client({
  name = 'copydesk',
  cmd = { 'node', server, '--stdio' },
  root_dir = vim.fn.fnamemodify(path, ':h'),
  get_language_id = function() return 'article' end,
})
vim.lsp.buf_attach_client(buffer, client)

local function wait(what, done)
  if not vim.wait(20000, done, 20) then
    print('timed out waiting for ' .. what)
    vim.cmd('cquit 1')
  end
end

wait('findings', function() return #vim.diagnostic.get(buffer) > 0 end)
local found = {}
for _, d in ipairs(vim.diagnostic.get(buffer)) do
  table.insert(found, { rule = d.user_data and d.user_data.lsp.code or d.code, line = d.lnum, source = d.source })
end

local params = vim.lsp.util.make_range_params()
params.context = { only = { 'source.fixAll.copydesk' }, diagnostics = {} }
local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 20000)
local action = answers[client].result[1]
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
wait('fewer findings', function() return #vim.diagnostic.get(buffer) < #found end)

local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
local folds = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
}, 20000)

-- A name, from its second mention: where it is told in full, and what is left of it once it is renamed.
local row, column
for i, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
  local at = line:find('Xu Lin', 1, true)
  if at then row, column = i, at end
end
vim.api.nvim_win_set_cursor(0, { row, column })
local function ask(method, more)
  local where = vim.tbl_extend('error', vim.lsp.util.make_position_params(), more or {})
  return vim.lsp.buf_request_sync(buffer, 'textDocument/' .. method, where, 20000)[client].result
end
local definition = ask('definition')
vim.lsp.util.apply_workspace_edit(ask('rename', { newName = 'Xi Lin' }), 'utf-16')
local renamed = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')

io.stdout:write(vim.json.encode({
  definition = #definition,
  renamed = renamed,
  found = found,
  text = text,
  left = #vim.diagnostic.get(buffer),
  symbols = #folds[client].result,
}) .. '\n')
vim.lsp.stop_client(client)
wait('the server to end', function() return vim.lsp.client_is_stopped(client) end)
vim.cmd('qall!')
