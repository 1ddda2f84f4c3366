## O idioma

language-menu = Idioma
language-now = Idioma: { $name }
language-failed = { $name } não foi carregado: { $reason }.

## Em cena

stage = Palco
stage-said = O que é dito
stage-story = História
stage-exhibit = O que é mostrado
stage-back = Voltar
stage-on = Avançar
stage-place = { $place } / { $count }
stage-smaller = Texto menor
stage-larger = Texto maior
stage-leave = Sair
stage-change = Alterar
stage-light = Luz
stage-contrast = Contraste
stage-code = Código
stage-whole = Desenho inteiro
code-label = Um código que abre a cena { $number }
code-opens = Abre a cena { $number }
code-too-long = Esta história é longa demais para um código. Compartilhe o link ou o arquivo.
live = Alterar o desenho
live-what = O que acontece com isso
live-only-try = Só experimentar
live-write = Escrever na história
live-trying = Experimentando
live-writing = Escrevendo
live-said = Altere o desenho: arraste algo da lista, trace uma linha, exclua.
live-said-tried = Isto é um teste e não faz parte da história.
live-said-writing = O que você altera é escrito nesta cena.
live-undo = Desfazer
live-redo = Refazer
live-back = Voltar ao roteiro
live-done = Concluir
beat-number = Cena { $number }
beat-named = Cena { $number }: { $title }

calls-under-way = Todas as chamadas estão em andamento.
call-ended = { $caller }, { $call }: { $verdict }
calls-of-one-ended = { $caller }: { $verdict }
verdict-allowed = permitida
verdict-denied = negada
verdict-not-modelled = não está no modelo

goals = Objetivos
goals-all-reached = Todos os objetivos foram alcançados
goals-reached = { $met } de { $all } objetivos alcançados
goal-reached = alcançado
goal-not-reached = não alcançado

prediction-allowed = Ela passa
prediction-not-sent = O código não obtém nada para enviar: nem token nem segredo
prediction-not-accepted = O destino não aceita o token ou a chave
prediction-forbidden = O destino sabe quem pede, e recusa
prediction-right = É isto que acontece
prediction-wrong = Foi previsto, e não é assim

compare-identities = Identidades gerenciadas
compare-role-assignments = Atribuições de função
compare-orphaned = Identidade não encontrada
compare-secrets = Cópias de segredos
compare-reach = Ao alcance de um host

## A lista de serviços e a escolha de uma identidade

services-search = Pesquisar serviços, audiências e chaves
services-found = { $count ->
    [one] { $found } de { $count } tipo de recurso
   *[other] { $found } de { $count } tipos de recursos
}
services-none = Nada foi encontrado
services-none-text = Tente outra palavra ou peça todos.
services-show-all = Mostrar todos
services-armed = Clique na tela para colocá-lo. Esc para parar.
services-hint = Arraste um serviço para a tela, clique nele e depois na tela, ou pressione Enter para colocá-lo.
services-service = Serviço
services-carries = Carrega
services-carries-anything = Qualquer coisa
services-carries-any = Uma identidade gerenciada
services-carries-system = Uma identidade atribuída pelo sistema
services-carries-user = Identidades atribuídas pelo usuário
services-carries-not-both = Só um tipo, ou nunca os dois
services-carries-none = Nenhuma própria
services-accepts = Aceita
services-accepts-for = Aceita tokens para
services-accepts-anything = Qualquer coisa
services-accepts-tokens = Tokens
services-accepts-secrets-too = Tokens, e também chaves ou senhas
services-accepts-none = Nenhum token próprio
services-system = Sistema
services-user = Usuário
services-also-for = Também para
choice-your-case = Seu caso
choice-answer = O que o modelo diz
choice-recommended = Recomendado
choice-recommended-design = Recomendado: { $design }.
choice-hosts-and-targets = { $hosts } { $hosts ->
    [one] host
   *[other] hosts
}, { $targets } { $targets ->
    [one] destino de cada um
   *[other] destinos de cada um
}.
choice-take-from-drawing = Tirar o caso do desenho
choice-draw-beside = Desenhar ao lado
choice-adopt = Aplicar ao desenho
choice-most-drawn = Não são desenhados mais de { $hosts } hosts nem mais de { $targets } destinos; com mais, nada muda na aparência.
choice-identities = Identidades
choice-assign-again = A atribuir de novo para um novo host
choice-meets = Atende ao que se pede
choice-meets-it = atende
choice-misses = não atende
case-hosts = Hosts
case-targets = Destinos de cada um
case-needs = Do que precisam
case-needs-same = Todos precisam do mesmo
case-needs-some-more = Alguns precisam de uma coisa a mais
case-needs-different = Cada um precisa de algo diferente
case-some-more = Quantos precisam de uma coisa a mais
case-come-and-go = Os hosts vêm e vão
case-come-and-go-hint = São escalados, substituídos ou criados de novo.
case-before-creation = Permitido antes de existir
case-before-creation-hint = Um host precisa das permissões desde o primeiro momento.
case-audit-each = Os logs nomeiam o host
case-audit-each-hint = É preciso saber qual host agiu.
case-ends-with-host = As permissões acabam com o host
case-ends-with-host-hint = Nada do que ele podia fazer pode durar mais do que ele.
case-whole-number = Um número inteiro de 1 a { $most }

## A janela de quem apresenta

speaker = Janela do apresentador
speaker-empty = Ainda não há nada em cena
speaker-empty-text = Apresente a história na outra janela (F5): o que está em cena, suas anotações e o que vem a seguir aparecem aqui.
speaker-lost = O palco não responde
speaker-lost-text = A outra janela foi fechada ou não mostra mais nenhuma história. Apresente nela de novo e ela será encontrada.
speaker-stage = Em cena
speaker-place = Em cena, { $place } de { $count }
speaker-next = A seguir
speaker-blank = Em branco
speaker-code-on-stage = Código no palco
speaker-change-on-stage = Alterar no palco
speaker-point-here = Aponte aqui, ou pressione Shift e as setas: a luz acompanha no palco.
speaker-notes = Anotações
speaker-no-notes = Nenhuma para esta cena.
speaker-answer-shown = A resposta está sendo mostrada.
speaker-audience-asked = A pergunta foi feita ao público. Avançar mostra a resposta.
speaker-answer = A resposta
speaker-end = Este é o fim da história.
speaker-talked-for = Tempo de fala
speaker-begin-anew = Começar de novo
speaker-time-of-day = Hora

## O que é anunciado enquanto se conta uma história

telling-no-story = Não há história para contar
telling-no-story-to-present = Não há história para apresentar
telling-end = Este é o fim da história
telling-beginning = Este é o começo da história
telling-left = Você saiu da história
telling-answer = A resposta
telling-beat = Cena { $place } de { $count }
telling-right = Certo: { $answer }.
telling-wrong = Não: { $answer }.
telling-stage-again = O palco de novo
telling-blank = Nada para ver por um momento
telling-studio = De volta ao estúdio
telling-light = Um círculo de luz. Ele segue o ponteiro; Shift e as setas o movem
telling-no-light = Sem círculo de luz
telling-code = Um código com que os telefones abrem esta cena
telling-no-code = O código saiu
telling-whole = O desenho inteiro
telling-part = Aquilo de que a cena trata
telling-contrast = Cores de alto contraste
telling-no-contrast = As cores habituais
telling-live = Você pode alterar o desenho. É só um teste, a menos que o escreva na história
telling-story-again = A história de novo

## Histórias e exemplos para abrir

gallery-loading = Carregando as histórias…
gallery-failed = As histórias não foram carregadas
gallery-stories = Histórias
gallery-exercises = Vamos praticar
gallery-pages = Ler e compartilhar as histórias como páginas (em inglês)

## O player

player-calls-at-once = { $count ->
    [one] { $count } chamada ao mesmo tempo
   *[other] { $count } chamadas ao mesmo tempo
}

player = Player
player-empty = Ainda não há chamada para reproduzir
player-empty-text = Desenhe uma linha de um host, como uma máquina virtual, até o que ele chama.
player-together = Cada passo começa para todas ao mesmo tempo. Escolha uma chamada para segui-la sozinha.
player-counted = { $allowed } de { $count } chamadas permitidas, { $denied } negadas
player-counted-unknown = { $allowed } de { $count } chamadas permitidas, { $denied } negadas, { $unknown } fora do modelo
player-step = { $step } de { $count }
player-start = Pressione Reproduzir e veja o que realmente acontece
player-start-text = { $count ->
    [one] Um passo, calculado a partir do desenho. Mude o desenho e ele muda.
   *[other] { $count } passos, calculados a partir do desenho. Mude o desenho e eles mudam.
}
player-fixed = Corrigido. Pressione Reproduzir e veja a diferença
player-allowed = Permitida: { $status }
player-denied = Negada: { $status }
player-not-modelled = Fora do modelo
player-apply-fix = Aplicar a correção
player-smallest-fix = Menor correção:
player-call = Chamada a reproduzir
player-playback = Reprodução
player-play = Reproduzir
player-pause = Pausar
player-play-again = Reproduzir de novo
player-to-start = Para o início
player-step-back = Passo atrás
player-step-forward = Passo à frente
player-speed = Velocidade { $factor }×
timeline-position = Posição da reprodução
timeline-start = Início
timeline-at = Passo { $step } de { $count }
timeline-step = Passo { $step }: { $caption }

playing-together = { $count ->
    [one] Reproduzindo { $count } chamada
   *[other] Reproduzindo { $count } chamadas ao mesmo tempo
}
playing-step = Passo { $step } de { $count }: { $caption }
playing-speed = Velocidade { $factor }
playing-fixed = Corrigido: { $fix }. Reproduza para ver a diferença.
playing-allowed = Permitida, { $status }. { $because }
playing-denied = Negada, { $status }. { $because }
playing-not-modelled = Fora do modelo: { $what }

## Na rede

wire = Na rede
wire-checks = Verificações
wire-request = Solicitação
wire-response = Resposta
wire-token = Token
wire-empty = Nenhuma chamada desenhada
wire-empty-text = Desenhe uma linha de um host até o que ele chama, e as solicitações aparecem aqui.
checks-keep-allowed = Afirmar que isto continua permitido
checks-keep-denied = Afirmar que isto continua negado
checks-why = Por quê
checks-asked = O que é verificado
checks-or = Ou:
checks-apply = Aplicar
check-waiting = ainda não perguntada
check-not-reached = não alcançada
check-passed = aprovada
check-left-open = deixada em aberto
check-failed = reprovada
check-not-modelled = fora do modelo
check-expected = Esperado:
check-source = Fonte
message-sent = Enviado às { $time } para { $host }
message-sent-over = Enviado às { $time } para { $server } por { $protocol }. Em palavras:
message-nothing-sent = Nada foi enviado ainda
message-nothing-sent-text = Avance um passo e a primeira solicitação aparece aqui.
message-nothing-answered = Nada foi respondido ainda
message-nothing-answered-text = Avance um passo e as respostas aparecem aqui.
message-no-answer-yet = Ainda sem resposta
message-no-answer-yet-text = A solicitação ainda está a caminho ou está sendo verificada.
message-not-modelled = A resposta está fora do modelo
message-not-modelled-text = Nenhuma fonte diz o que é respondido aqui, e nada é inventado.
message-answered = Respondido às { $time }
message-answered-with-error = Respondido às { $time } com o erro { $code }
message-show-less = Mostrar menos
message-show-all = { $count ->
    [one] Mostrar { $count } caractere
   *[other] Mostrar todos os { $count } caracteres
}
token-nothing-signed = Nada foi assinado ainda
token-nothing-signed-text = Não há token: a solicitação é assinada com uma chave. O que é assinado aparece aqui.
token-presented = Este token é apresentado no lugar de um segredo. O da chamada toma o lugar dele aqui quando o Microsoft Entra ID o emite.
token-none = Nenhum token é emitido
token-none-text = A solicitação do token falha, então não há nada para decodificar.
token-not-yet = Ainda sem token
token-not-yet-text = Ele aparece aqui quando o Microsoft Entra ID o emite.
token-signed = Não há token. O código assina este texto com { $with } e envia a assinatura. Quem tem a chave pode assinar qualquer coisa; nada diz quem foi.
token-string-to-sign = Cadeia a assinar
token-signature = Assinatura (HMAC-SHA256)
token-whoever-holds = Quem tem este texto entra como esta identidade até ele expirar. Nada nele é real.
token-encoded = Como ele viaja

## Ao redor da tela

side = Painel lateral
side-shown = O que o painel lateral mostra
side-details = Detalhes
side-services = Quais serviços?
side-services-close = Fechar a lista de serviços
side-review = Revisão
side-story = História

## Abrir

open = Abrir
open-aside = Um link tomou o lugar de “{ $title }”. Ele foi guardado.
open-restore = Trazer de volta
open-file = Abrir um arquivo…
open-drop = ou solte um arquivo .vouchsafe.json em qualquer lugar da janela
open-examples = Exemplos

## Compartilhar

share = Compartilhar
share-too-large = O diagrama não cabe em um link
share-copied = Copiado
share-copy = Copiar link
share-link = Link
share-length = { $count ->
    [one] { $count } caractere. O diagrama inteiro está nele, depois do #, e nunca chega a um servidor.
   *[other] { $count } caracteres. O diagrama inteiro está nele, depois do #, e nunca chega a um servidor.
}
share-link-copied = Link copiado
share-link-copied-whole = Link copiado. Ele contém o diagrama inteiro.
share-link-failed = Nenhum link foi copiado: { $reason }.
share-copy-by-hand = o navegador não deixa esta página copiar; ele está selecionado, então copie com o teclado
share-copy-elsewhere = o navegador não deixa esta página copiar; pegue-o em Compartilhar
share-sure-of = Os navegadores aceitam com certeza { $count } caracteres.
share-written-for = Escrito para
share-for-anything = Qualquer coisa
share-long = Um link longo
share-long-text = Os navegadores o abrem. Alguns programas de chat e e-mail cortam links deste tamanho: envie o arquivo ou uma imagem.
share-open = Abrir em uma nova guia
share-with-notes = Com as anotações do apresentador
share-as-code = Como código para celulares
share-code = Um código que contém o link
share-code-too-long = O link é longo demais para um código que celulares leiam. Sem anotações, ou com menos palavras, talvez caiba.
share-at-beat = O link abre na cena { $beat }
share-at-step = O link abre no passo { $step } do que é reproduzido
share-in-light = O link abre com o tema claro
share-in-dark = O link abre com o tema escuro
share-presented = O link abre no palco, como apresentação
share-download = Baixar
share-kinds = O que é compartilhado
share-in-page = Em uma página
share-as-picture = Imagem
share-as-file = Arquivo
share-copy-html = Copiar HTML
share-saved = { $name } foi salvo
share-not-taken = o navegador não aceitou o arquivo
share-copied-size = Copiado: { $size } KB
share-copy-refused = o navegador não deixa esta página copiar
share-not-made = Nada foi criado
share-progress = Quanto já está feito
share-done-of = { $done } de { $count }
share-cancel = Cancelar
page-what = Um diagrama vivo em documentação, em um blog ou em uma wiki. Ele reproduz o que foi calculado aqui e não pede nada a um servidor nosso.
page-element = Um bloco com a gravação, a imagem e o link. Segue o tema claro ou escuro da página e mostra a imagem onde não há scripts.
page-frame = Uma linha, para páginas que só permitem quadros. O quadro calcula o diagrama a partir do link.
page-picture = O desenho como imagem fixa que leva para cá: para impressão e para páginas sem scripts.
page-recording = Gravação
page-recording-text = Um arquivo para manter ao lado das suas páginas, para <vouchsafe-diagram src="…">.
page-player = O reprodutor vem de { $address }. Copie essa pasta para o seu próprio site, e nada virá de outro lugar.
file-document = O próprio documento: para guardar, enviar e abrir de novo.
file-page = Um único arquivo HTML
file-page-text = Funciona em qualquer lugar sem rede, também de um pendrive: o reprodutor e a gravação estão nele.
picture-copied = Imagem copiada
picture-copy-refused = o navegador não deixa esta página copiar uma imagem; salve-a
picture-what = O que a imagem mostra
picture-colors = Cores
picture-size = Tamanho dos pixels
picture-carries = Pode ser aberta de novo: SVG e PNG levam o diagrama
picture-copy = Copiar PNG
picture-animated = SVG animado
picture-drawing = O desenho
picture-moment = Este momento
picture-light = Claro
picture-dark = Escuro
picture-readers = Do leitor (SVG)

## A história como texto

handout = A história, cena a cena
handout-print = Imprimir
handout-picture = O desenho nesta cena
handout-allowed = permitida, { $status }. { $because }
handout-denied = negada, { $status }. { $because }
handout-not-modelled = fora do modelo: { $what }

## Caixas de diálogo

dialog-command-palette = Paleta de comandos
dialog-choice = Atribuída pelo sistema ou pelo usuário: qual?
dialog-shortcuts = Atalhos de teclado
dialog-connect-with = Conectar com
dialog-offers = O que esta linha significa?
dialog-role = Adicionar atribuição de função
dialog-new-custom-role = Nova função personalizada
dialog-change-custom-role = Alterar a função personalizada
dialog-deny = Adicionar atribuição de negação
dialog-database-user = Adicionar usuário de banco de dados
dialog-data-access = Dar acesso a dados
dialog-call = Alterar a chamada
dialog-scope = Mover para um escopo
dialog-part = Adicionar uma parte
dialog-new-assertion = Nova afirmação
dialog-change-assertion = Alterar a afirmação
dialog-silence = Silenciar um achado
confirm-keep = Manter este diagrama
confirm-new = Começar com uma tela vazia?
confirm-open = Abrir o outro diagrama?
confirm-warning = Este diagrama tem alterações que não foram salvas em um arquivo. Elas serão perdidas.
confirm-accept-new = Começar vazio

## Leitura em voz alta

speech-read = Ler em voz alta

## Comandos

command-new-diagram = Novo diagrama
command-open-file = Abrir um arquivo…
command-open-example = Abrir uma história ou um exemplo…
command-save-file = Salvar em um arquivo
command-copy-link = Copiar link
command-undo = Desfazer
command-redo = Refazer
command-cut = Recortar
command-copy = Copiar
command-paste = Colar
command-duplicate = Duplicar
command-delete = Excluir
command-rename = Renomear
command-select-all = Selecionar tudo
command-escape = Cancelar
command-align-left = Alinhar à esquerda
command-align-center = Alinhar os centros
command-align-right = Alinhar à direita
command-align-top = Alinhar acima
command-align-middle = Alinhar ao meio
command-align-bottom = Alinhar abaixo
command-distribute-horizontally = Distribuir na horizontal
command-distribute-vertically = Distribuir na vertical
command-tidy = Organizar
command-group = Colocar em um novo grupo de recursos
command-move-into-scope = Mover para um escopo…
command-nudge-left = Mover para a esquerda
command-nudge-right = Mover para a direita
command-nudge-up = Mover para cima
command-nudge-down = Mover para baixo
command-nudge-left-fine = Mover um pouco para a esquerda
command-nudge-right-fine = Mover um pouco para a direita
command-nudge-up-fine = Mover um pouco para cima
command-nudge-down-fine = Mover um pouco para baixo
command-widen = Alargar
command-narrow = Estreitar
command-heighten = Tornar mais alto
command-shorten = Tornar mais baixo
command-connect = Conectar…
command-connect-on-canvas = Conectar na tela
command-assign-role = Atribuir uma função…
command-new-role = Nova função personalizada…
command-deny = Adicionar uma atribuição de negação…
command-enable-system-assigned = Ativar a identidade atribuída pelo sistema
command-disable-system-assigned = Desativar a identidade atribuída pelo sistema
command-add-part = Adicionar uma parte…
command-take-up-secret = Pegar um segredo
command-rotate-secret = Criar o segredo de novo
command-copy-secret-again = Copiar o segredo outra vez
command-refer-to-vault = Fazer com que se refira a um cofre
command-leak-secret = Deixar vazar
command-edit-call = Alterar a chamada…
command-play-pause = Reproduzir ou pausar
command-step-forward = Passo à frente
command-step-back = Passo atrás
command-to-start = Ir para o início
command-to-end = Ir para o veredito
command-next-call = Próxima chamada
command-previous-call = Chamada anterior
command-play-all-calls = Reproduzir todas as chamadas
command-faster = Reproduzir mais rápido
command-slower = Reproduzir mais devagar
command-read-aloud = Ler em voz alta, ou calar
command-apply-fix = Aplicar a menor correção
command-start-clock = Iniciar o relógio
command-make-call = Fazer a chamada agora
command-wait-for-change = Esperar até que algo mude
command-wait-minute = Esperar um minuto
command-wait-ten-minutes = Esperar dez minutos
command-wait-hour = Esperar uma hora
command-wait-day = Esperar um dia
command-stop-clock = Parar o relógio
command-zoom-in = Ampliar
command-zoom-out = Reduzir
command-zoom-actual = Zoom em 100%
command-zoom-fit = Ajustar à janela
command-zoom-selection = Ajustar à seleção
command-pan-left = Olhar para a esquerda
command-pan-right = Olhar para a direita
command-pan-up = Olhar para cima
command-pan-down = Olhar para baixo
command-toggle-palette = Mostrar ou ocultar a paleta
command-toggle-inspector = Mostrar ou ocultar o inspetor
command-toggle-wire = Mostrar ou ocultar o que vai pela rede
command-toggle-review = Mostrar ou ocultar a revisão
command-new-assertion = Nova afirmação
command-assert-call = Afirmar o que resultou da chamada
command-which-services = Quais serviços?
command-which-identity = Atribuída pelo sistema ou pelo usuário: qual?
command-toggle-contrast = Alto contraste
command-toggle-attack = Visão do invasor
command-theme-system = Tema: como o sistema
command-theme-light = Tema: claro
command-theme-dark = Tema: escuro
command-focus-palette = Ir para a paleta
command-focus-canvas = Ir para a tela
command-focus-inspector = Ir para o inspetor
command-focus-next = Próximo item
command-focus-previous = Item anterior
command-focus-left = O mais próximo à esquerda
command-focus-right = O mais próximo à direita
command-focus-up = O mais próximo acima
command-focus-down = O mais próximo abaixo
command-select-focused = Selecionar
command-toggle-focused = Adicionar à seleção
command-toggle-story = Mostrar ou ocultar a história
command-new-beat = Nova cena
command-toggle-writing = Escrever na cena, ou só experimentar
command-add-run = Deixar a cena fazer a chamada
command-story-on = Avançar na história
command-story-back = Voltar na história
command-story-first = Primeira cena
command-story-last = Última cena
command-return-to-story = Voltar à história
command-leave-story = Sair da história
command-read-story = Ler ou imprimir a história…
command-open-speaker = Janela do apresentador
command-present = Apresentar
command-present-from-here = Apresentar a partir daqui
command-command-palette = Paleta de comandos
command-shortcuts = Atalhos de teclado
category-file = Arquivo
category-edit = Editar
category-arrange = Organizar
category-connect = Conectar
category-play = Reproduzir
category-view = Exibir
category-navigate = Navegar
category-story = História
category-help = Ajuda

## Menus e barras

top-history = Histórico
top-find-command = Localizar um comando
top-shortcuts = Atalhos de teclado
top-title = Nome do diagrama
top-theme = Tema
top-theme-light = Claro
top-theme-system = Como o sistema
top-theme-dark = Escuro
shortcut-or = ou
palette-search = Pesquisar comandos, coisas na tela e exemplos
palette-canvas = Na tela
palette-call = Chamada de { $from } para { $to }

## O relógio

clock = Relógio
clock-model-time = Hora do modelo
clock-to-come = { $count ->
    [one] { $count } mudança por vir
   *[other] { $count } mudanças por vir
}
clock-wait-until = Esperar até { $when }: { $what }
clock-jump = Ir para o que vem

## O painel da história

story-none = Ainda não há história
story-none-text = Uma história conta este desenho cena a cena. Adicione uma cena e mude o desenho, e a mudança faz parte dela; deixe-a fazer uma chamada, e o que resultar é o que ela afirma.
story-open = Abrir uma história…
story-read = Ler ou imprimir
story-from-here = A partir daqui
story-about = Do que trata a história
story-earlier = Antes: { $title }
story-later = Depois: { $title }
story-remove = Remover: { $title }
story-not-confirmed = Não confirmado
beat-this = Esta cena
beat-exploring = Você está experimentando algo que a história não conta.
beat-write = Escrever esta cena
beat-write-changes = Escrever nesta cena o que eu mudo
beat-write-changes-hint = Desativado: o que você muda é só experimentado e some na próxima cena.
beat-title = Título
beat-say = O que é dito
beat-say-hint = Markdown curto: **negrito**, *itálico*, `código`, listas, links.
beat-question = O que se pergunta ao público antes de fazer as chamadas
beat-notes = Anotações para o apresentador
beat-changes = O que ela muda
beat-changes-listed = Mude o desenho: cada mudança aparece aqui.
beat-changes-none = Nada. Ative a escrita e mude o desenho.
beat-calls = As chamadas que ela faz
beat-make-call = Fazer a chamada: { $call }
beat-no-call = Desenhe uma chamada e uma cena poderá fazê-la.
beat-seen = O que se vê
beat-point = Apontar para a seleção
beat-show-only = Mostrar só a seleção
beat-compare = Comparar os dois escopos
beat-show-all = Mostrar tudo, não apontar para nada
beat-goals = Objetivos a alcançar a partir daqui
beat-goal-call = A chamada escolhida funciona
beat-goal-secrets = Nenhuma cópia de segredos
beat-goal-broad = Nenhuma função mais ampla que o necessário
beat-goal-administration = Nenhuma identidade dos hosts selecionados pode atribuir funções
beat-goal-needless = Nenhuma função sem necessidade
beat-remove-change = Remover a mudança: { $what }
beat-remove-call = Remover a chamada: { $what }
beat-remove-goal = Remover o objetivo: { $what }

## Por que um comando não pode ser usado agora, a tela e o que se anuncia do documento

when-can-undo = Não há nada a desfazer.
when-can-redo = Não há nada a refazer.
when-something-selected = Selecione algo primeiro.
when-something-to-leave = Nada está selecionado.
when-node-selected = Selecione primeiro um recurso, uma identidade ou um escopo.
when-two-nodes-selected = Selecione primeiro pelo menos duas coisas.
when-three-nodes-selected = Selecione primeiro pelo menos três coisas.
when-one-named-thing-selected = Selecione primeiro uma coisa que tenha nome.
when-one-sized-node-selected = Selecione primeiro um escopo ou uma nota.
when-resources-selected = Selecione primeiro recursos ou identidades atribuídas pelo usuário.
when-can-connect = Selecione primeiro uma coisa que chame ou tenha funções: um host, uma identidade, um usuário ou um grupo.
when-can-enable-identity = Selecione primeiro um recurso cuja identidade atribuída pelo sistema esteja desativada.
when-can-disable-identity = Selecione primeiro um recurso cuja identidade atribuída pelo sistema esteja ativada.
when-can-have-parts = Selecione primeiro um recurso que contenha algo com nome próprio.
when-secret-at-hand = Selecione primeiro uma coisa que tenha chaves ou cópias de segredos.
when-secret-chosen = Pegue primeiro um segredo: pressione-o, ou selecione o que o tem e pressione S.
when-call-at-hand = Desenhe primeiro uma chamada, de um host até o que ele chama.
when-can-deny = Selecione primeiro um recurso ou um escopo.
when-can-take-role = Selecione primeiro um recurso, um escopo ou uma entidade de segurança.
when-something-copied = Copie algo primeiro.
when-something-drawn = A tela está vazia.
when-clock-stands = O relógio já está andando.
when-clock-runs = Inicie primeiro o relógio.
when-can-make-call = Inicie o relógio e desenhe uma chamada.
when-something-to-come = Nada está a caminho e nada expira.
when-can-read-aloud = Reproduza primeiro uma chamada; e este dispositivo precisa de uma voz para o idioma.
when-several-calls = Não há outra chamada.
when-fix-offered = Não há nada a corrigir.
when-no-node-selected = Desfaça primeiro a seleção.
when-next-thing = Era a última coisa na tela.
when-thing-before = Era a primeira coisa na tela.
when-has-story = Ainda não há história. Adicione primeiro uma cena.
when-beat-on-stage = Escolha primeiro uma cena da história.
when-can-add-run = Escolha uma cena da história e desenhe uma chamada.
when-exploring = Nada foi experimentado que a história não conte.
when-something-focused = Vá primeiro a algo na tela.
palette = Paleta
palette-find = Pesquisar coisas para colocar
palette-add = Adicionar
palette-search-resources = Pesquisar recursos
palette-close = Fechar a paleta
palette-nothing = Nada foi encontrado
palette-nothing-text = Tente outra palavra: um produto, um serviço ou o que ele armazena.
palette-armed = Clique na tela para colocá-lo. Esc para parar.
palette-hint = Arraste para a tela, ou pressione Enter para colocar.
canvas = Tela
canvas-selection = Seleção
canvas-empty-armed = Clique onde deve ficar
canvas-empty = Desenhe quem chama quem
canvas-empty-text = Arraste para cá uma máquina virtual e uma conta de armazenamento da paleta, ou pressione { $search } para pesquisar e { $enter } para colocar.
canvas-open-example = Abrir um exemplo
widget-close = Fechar
widget-dismiss = Dispensar
widget-clear-search = Limpar a pesquisa
widget-nothing-found = Nada foi encontrado. Tente menos palavras ou outras.

## Títulos da paleta

catalogue-identities = Identidades
catalogue-compute = Computação
catalogue-storage = Armazenamento
catalogue-databases = Bancos de dados
catalogue-security = Segurança
catalogue-integration = Integração
catalogue-ai = IA
catalogue-monitoring = Monitoramento
catalogue-scopes = Escopos
catalogue-notes = Notas

## O que uma linha pode significar

connect-with = Conectar { $name } com
connect-nothing = Não há nada com que possa ser conectado. Coloque algo primeiro.
connect-more = mais { $count }
connect-what = De { $from } para { $to }: o que a linha significa?
connect-identity-of = a identidade de { $host }
connect-attach-hint = O código de lá pode então obter tokens para ela
connect-member-hint = O que o grupo pode fazer, os membros podem fazer
connect-grant-hint = Uma concessão, para seu { $kind }
connect-database-hint = Um banco de dados consulta seus próprios usuários, não as funções do Azure
offer-call-in = { $operation } em “{ $part }”
offer-attach = Anexar “{ $identity }” a { $host }
offer-add-member = Adicionar { $member } a { $group }
offer-assign-role = Atribuir a { $principal } uma função em “{ $scope }”…
offer-database-user = Tornar { $principal } um usuário de “{ $database }”…
offer-data-roles = Dar a { $principal } { $roles } para “{ $scope }”…
offer-calls = Chamadas
offer-identity = Identidade
offer-members = Membros
offer-access = Acesso
aim-only = { $name }: { $meaning }
aim-meanings = { $name }: { $count ->
    [one] { $count } significado
   *[other] { $count } significados
}

## Os campos de uma chamada

call-caller = Quem chama
call-operation = Operação
call-credential = Credencial
call-audience = Audiência
call-audience-hint = Para o que o código pede um token. Vazio é o correto: { $audience }. Outra audiência é um erro que as pessoas cometem, e pode ser desenhado.
call-change = Alterar a chamada
call-from-to = De { $from } para { $to }.
field-name = Nome
dialog-cancel = Cancelar

## O diálogo de uma atribuição de função

role-proposed = Privilégio mínimo
role-choose-member = Escolha quem recebe a função.
role-choose-scope = Escolha onde ela se aplica.
role-choose-role = Escolha uma função.
role-assigned-already = Essa função já está atribuída ali.
role-outcome = { $principal } recebe { $role } em { $scope }.
role-assign = Atribuir
role-search = Pesquisar todas as funções
role-search-nothing = Nenhuma função tem esse nome. Tente aquilo para que serve, como blobs ou secrets.
role-grants = O que a função concede
role-most-used = As { $count } funções mais usadas.
role-load-all = Todas as funções internas
role-loading = Carregando todas as funções internas…
role-all = Todas as { $count } funções.
role-not-all = Nem todas as funções internas estão listadas: { $reason }.
role-try-again = Tentar novamente
role-none = Nenhuma função escolhida
role-none-text = O que uma função concede é mostrado aqui antes de ela ser atribuída.
role-for = Para: { $what }
role-assigned = Atribuída
role-nobody = Ninguém para escolher
role-nobody-text = Ative a identidade de um recurso, ou coloque primeiro uma identidade, um usuário ou um grupo.
role-choose = Escolher…
role-member = Membro
role-scope = Escopo
scope-named = { $kind } “{ $name }”
scope-part-named = { $kind } “{ $name }” em { $resource }
scope-reaches-alone = Alcança só isto, nada ao lado.
scope-reaches-resource = Alcança este recurso.
scope-reaches-parts = Alcança este recurso e tudo o que há nele: { $count ->
    [one] { $count } parte
   *[other] { $count } partes
} agora, e o que for adicionado depois.
scope-reaches-kind = Alcança este { $kind }.
scope-reaches-resources = Alcança tudo o que há nele: { $resources } { $resources ->
    [one] recurso
   *[other] recursos
} agora, e o que for adicionado depois.
scope-reaches-groups = Alcança tudo o que há nele: { $groups } { $groups ->
    [one] grupo de recursos
   *[other] grupos de recursos
} com { $resources } { $resources ->
    [one] recurso
   *[other] recursos
} agora, e o que for adicionado depois.
grants-manages-access = Também gerencia o acesso
grants-manages-access-text = Quem a tem pode atribuir funções neste escopo, a si mesmo também.
grants-no-data = Não dá acesso a dados
grants-no-data-text = Ela gerencia recursos no plano de controle. Ler blobs, segredos ou mensagens com uma identidade é uma ação de dados, que esta função não tem.
grants-everything = Concede muito mais do que uma chamada precisa
grants-everything-text = Seu curinga abrange todos os tipos de recursos do escopo, também os que forem adicionados depois.
grants-control-plane = Plano de controle
grants-data-plane = Plano de dados
grants-data-actions = Ações de dados
grants-actions = Ações
grants-condition = Condição
grants-except = Exceto

## O diálogo de uma função personalizada

custom-role-carried = O diagrama a leva consigo: no arquivo, no link, em cada rastro.
custom-role-change = Alterar
custom-role-create = Criar
custom-role-paste = Colar JSON do Azure
custom-role-description = Descrição
custom-role-add-block = Adicionar um bloco
custom-role-add-action = Adicionar uma ação
custom-role-no-action = Nenhuma operação daqui precisa de uma ação assim. Digite-a como padrão.
custom-role-not-data-actions = Exceto estas ações de dados
custom-role-not-actions = Exceto estas ações
custom-role-list-hint = Uma por linha; `*` representa qualquer parte.
custom-role-permissions = Permissões
custom-role-block = Permissões, bloco { $number }
custom-role-remove-block = Remover o bloco { $number }
custom-role-condition = Condição deste bloco
custom-role-condition-hint = Como o Azure a escreve. O bloco só concede onde ela é verdadeira; vazia, não há condição.
custom-role-scopes = Escopos atribuíveis
custom-role-everywhere = Nenhum está marcado: pode ser atribuída em todo este desenho.
custom-role-elsewhere = { $count ->
    [one] E { $count } escopo que não está neste desenho.
   *[other] E { $count } escopos que não estão neste desenho.
}
custom-role-allows = O que ela permite neste desenho
custom-role-allows-nothing = Nada que possa ser desenhado aqui como chamada.
custom-role-more = E mais { $count }.
custom-role-fill-in = Preencher o formulário
custom-role-create-all = Criar todas as { $count }
custom-role-definitions = Definições de função
custom-role-definitions-hint = De `az role definition list`, da API REST, do portal, do PowerShell ou de um modelo.
custom-role-not-used = Nem tudo pode ser usado

## O diálogo de uma atribuição de negação

deny-first = Proíbe o que as funções permitem: as atribuições de negação são consultadas primeiro.
deny-add = Adicionar
deny-on = Em { $scope }.
deny-origin = O próprio Azure cria a maioria das atribuições de negação, para proteger o que uma pilha de implantação ou um aplicativo gerenciado gerencia. Criar uma diretamente está em versão prévia, e assim não se pode negar nem a leitura nem o acesso a dados.
deny-what = O que ela nega
deny-other-actions = Outras ações
deny-only-here = Só aqui
deny-only-here-hint = Não no que está dentro dele.
deny-everyone = Todos (All Principals)
deny-whom = A quem ela nega
deny-needed = Uma chamada precisa dela
deny-typed-hint = Com `*` para qualquer. Separe várias com vírgulas.

## Outros diálogos

scope-stands-there = Está lá
scope-which = Mover para qual escopo?
part-which = Adicionar qual parte?
data-roles-what = O que { $principal } recebe para “{ $scope }”, por meio de { $grants }.
data-roles-give = Dar acesso
database-roles-what = { $principal } passa a ser um usuário dentro do banco de dados “{ $database }”. Um banco de dados consulta seus próprios usuários, não as funções do Azure.
database-roles-add = Adicionar usuário de banco de dados
database-roles = Funções de banco de dados
database-role-reader = Lê todos os dados de todas as tabelas e exibições de usuário.
database-role-writer = Adiciona, altera e exclui dados em todas as tabelas de usuário.
database-role-owner = Faz tudo no banco de dados, inclusive excluí-lo.
silence-do = Silenciar
silence-why = Por que fica como está
silence-hint = Fica guardado no diagrama, para quem o ler depois.

## Afirmações

claim-change = Alterar
claim-assert = Afirmar
claim-name-hint = Se ficar vazio, a própria frase é mostrada.
claim-holds = Vale
claim-fails = Não vale
claim-undecided = Indefinida
claim-may = pode
claim-may-not = não pode
claim-alone-may = é o único que pode
claim-may-label = Pode
claim-who = Quem
claim-credential = Com qual credencial
claim-nobody = Nenhum marcado: ninguém. Membros de um grupo marcado também podem.
claim-do-what = Fazer o quê
claim-in-what = Em quê

## A visão do invasor

attack = Visão do invasor
attack-leave = Sair
attack-nothing = Nada para invadir
attack-nothing-text = Coloque um host em que código seja executado, como uma máquina virtual ou um aplicativo Web. Depois escolha aqui do que alguém se apodera.
attack-intro = Escolha do que alguém se apodera. O desenho mostra então o que isso alcança, por quanto tempo e o que o detém.
attack-what-if = E se alguém invadir?
attack-code = Código de outra pessoa é executado aqui
attack-forged = Pode ser levado a enviar solicitações a qualquer lugar (SSRF)
attack-forged-headers = O mesmo, com cabeçalhos do invasor
attack-leaked = Vazado: { $secret }
attack-stolen = Roubado: um token de { $identity } para { $service }
attack-stolen-of-deleted = Roubado: um token de uma identidade excluída para { $service }
attack-side-by-side = Lado a lado
attack-side-by-side-text = O que cada credencial deste desenho vale para quem a levar.
attack-opens-nothing = Não abre nada
attack-one-operation = 1 operação
attack-operations-on = { $operations ->
    [one] { $operations } operação
   *[other] { $operations } operações
} em { $resources ->
    [one] { $resources } recurso
   *[other] { $resources } recursos
}
attack-stopped-soonest = O que o detém mais cedo: { $title }, { $effect }.
attack-nothing-reached = Nada é alcançado
attack-elsewhere = Começar em outro lugar
attack-stopped-here = Detido aqui
attack-remedies = O que o detém
attack-gains = O que o invasor tem
attack-reached = O que é alcançado
attack-more = Há mais do que se conta aqui.
attack-repository = Repositório
attack-log = Log
attack-where-seen = Onde foi visto
attack-follows-from = Decorre de { $number }.
attack-not-good = Não vale mais
attack-good = Vale { $lifetime }
attack-worth = { $reach }. { $good }.
attack-through = { $operations } (por meio de { $number })
attack-held-mark = Tomado
attack-reached-mark = Alcançado
attack-choose = Escolha por onde alguém invade.

## A revisão

review-assertions = Afirmações
review-new = Nova
review-nothing-asserted = Nada é afirmado
review-nothing-asserted-text = Afirme o que deve continuar assim, como “web não pode excluir faturas”. Isso é testado com cada identidade e cada segredo após cada edição, e por `vouchsafe check` onde quer que o diagrama esteja guardado.
review-show = Mostrar na tela: { $what }
review-change = Alterar: { $what }
review-delete = Excluir: { $what }
review-silence = Silenciar: { $what }
review-change-reason = Alterar o motivo: { $what }
review-tried = { $count ->
    [one] O que foi tentado
   *[other] O que foi tentado: { $count } maneiras
}
review-high = Alta
review-medium = Média
review-low = Baixa
review-findings-high = Achados de gravidade alta
review-findings-medium = Achados de gravidade média
review-findings-low = Achados de gravidade baixa
review-more = E mais { $count }. `vouchsafe advise` lista todos.
review-findings = Achados
review-none = Nada foi encontrado
review-no-other = Nada mais foi encontrado
review-none-text = Aqui apareceriam segredos onde uma identidade bastaria, funções mais amplas do que as chamadas precisam, atribuições órfãs e mais, cada um com o que o repara.
review-silenced = Silenciados
review-why = Por que importa
review-tell-again = Mostrar de novo
review-no-longer = Não ocorre mais: { $rule }
review-silenced-about = Foi silenciado para { $what }.
review-silenced-about-gone = Foi silenciado para algo que não existe mais.
review-remove-silence = Remover o silêncio
attack-banner = { $foothold }. { $extent }.
attack-said-foothold = Visão do invasor. { $foothold }. { $extent }.
attack-said-now = { $remedy }. Agora: { $extent }.
attack-said-choose = Visão do invasor. Escolha por onde alguém invade. Esc sai dela.
attack-left = Você saiu da visão do invasor

## O inspetor

details-in = em { $place }
details-more = E mais { $count }. A paleta de comandos encontra cada um pelo nome.
details-delete = Excluir { $name }
details-properties = Propriedades
details-object-id = ID do objeto
details-principal-id = ID do objeto (entidade de segurança)
details-client-id = ID do cliente
details-client-id-is = ID do cliente { $id }
details-application-id = ID do aplicativo (cliente)
details-tenant-id = ID do locatário
details-resource-id = ID do recurso
details-type = Tipo
details-copy = Copiar { $what }
details-not-copied = Não copiado: o navegador recusou
details-access = Controle de acesso (IAM)
details-denials = Atribuições de negação
details-remove-denial = Remover a atribuição de negação { $name }
details-inherited = Herdadas
details-nobody-has-role = Ninguém tem uma função aqui. Adicione uma atribuição de função ou arraste uma linha de uma identidade.
details-roles-above = As funções que contam para seus dados são atribuídas no recurso ou acima dele.
details-roles-held = Atribuições de função do Azure
details-no-role-yet = Ainda não tem nenhuma função, por isso não pode fazer nada.
details-no-role-of-azure = Não tem nenhuma função do Azure.
details-no-role-of-group = Ainda não tem nenhuma função. Uma função do grupo é uma função de cada membro.
details-elsewhere = Nos sistemas próprios dos serviços
details-does-not-count = { $what } · Não conta com a configuração atual
details-remove-what = Remover { $name }: { $what }
details-on = Em { $scope }
details-inherited-from = Herdada de { $scope }
details-orphaned = Órfã
details-remove-role = Remover { $role } de { $who }
details-denies = Para { $who }
details-denies-inherited = Para { $who } · Herdada de { $scope }
details-to = Para { $name }
details-from = De { $name }
details-play = Reproduzir { $call }
details-allowed = Permitida
details-denied = Negada
details-not-covered = Não coberta
details-stop-clock = Parar o relógio
details-to-come = A seguir, depois de { $time }
details-wait-until = Esperar até { $when }
details-tokens = Tokens em uso
details-condition-text = A condição, como o Azure a escreve
details-condition-hint = Atributos da solicitação ou do recurso, comparados com valores.
details-condition-save = Salvar a condição
details-condition-none = Nenhuma: a função concede tudo o que permite.
details-condition-wrong = Não pode ser lida e não é avaliada
details-condition-as-written = Como o Azure a escreve
details-condition-change = Alterar a condição
details-condition-take-off = Removê-la
details-condition-own = Escrever uma própria
details-condition-form = Começar com um modelo
details-grant-for = { $what } · para { $scope }
details-grant-remove-of = Remover { $grant } de { $who }
details-grant-remove = Remover { $grant }
details-grant-do-not-count = Não contam com a configuração atual do recurso.
details-who-and-where = Quem e onde
details-given-to = Dado a
details-for = Para
details-grant-orphaned = Quem tinha isto foi excluído. Não deixa ninguém entrar; uma identidade ativada de novo é outra.
details-environment = Ambiente
details-references-by = As referências do Key Vault são resolvidas por
details-references-hint = A propriedade keyVaultReferenceIdentity: com o token de quem a plataforma lê os cofres aos quais as configurações se referem.
details-client-id-hint = De quem é o ID do cliente que está nesta variável. DefaultAzureCredential pede essa identidade; outro código a ignora.
details-key-files = O código pode ler arquivos de chave
details-key-files-hint = Ele é executado como root ou no grupo himds. Sem isso o desafio do agente não pode ser respondido.
details-federated = Credenciais federadas
details-federated-none = Nenhuma: não confia nos tokens de ninguém. Adicione uma, e o código em outro lugar não precisa de segredo.
details-federated-tokens-of = Estes são os tokens de { $name }.
details-federated-of-none = Nada do que está desenhado tem um token assim.
details-issuer = Emissor
details-issuer-hint = Comparado letra por letra: uma barra no final conta.
details-subject = Assunto
details-federated-delete = Excluir a credencial federada { $name }
details-workload = Identidade de carga de trabalho
details-no-annotation = Nenhuma: sem anotação
details-deleted-id = { $id } (excluída)
details-namespace = Namespace
details-service-account = Conta de serviço
details-client-id-of = ID do cliente de
details-annotation-hint = A anotação azure.workload.identity/client-id da conta de serviço.
details-cluster = Cluster
details-not-drawn = Não desenhado
details-label = Rótulo no pod
details-label-hint = azure.workload.identity/use: "true". Sem ele, nada é colocado no pod.
details-issuer-reached = O emissor pode ser acessado
details-issuer-reached-hint = O Microsoft Entra ID busca ali as chaves públicas do cluster.
details-group-remove = Remover { $name } do grupo
details-group-nobody = Não há ninguém nele. Assim, suas funções não ajudam ninguém.
details-group-add = Adicionar membro
details-title = Título do diagrama
details-kept = { $summary } · Mantido neste navegador, não em um arquivo
details-empty-canvas = Uma tela vazia
details-empty-canvas-text = Arraste para ela uma máquina virtual e uma conta de armazenamento, e depois trace uma linha de uma até a outra.
details-no-calls = Nada é chamado ainda
details-no-calls-text = Trace uma linha de um host até o que seu código deve chamar. Cada chamada pode ser reproduzida.
details-play-hint = Reproduza uma chamada para ver o que passa pela rede e por que ela termina assim. Selecione qualquer coisa na tela para ver os detalhes.
details-detach = Desanexar de { $host }
details-attached-to = Anexada a
details-attached-to-none = Não está anexada a nada, por isso nenhum código pode usá-la. Arraste-a para um host.
details-attach = Anexar
details-member-of = Membro de
details-tenant = Locatário do Microsoft Entra ID
details-principals = Entidades de segurança
details-principals-none = Ninguém ainda. Ative a identidade de um recurso, ou coloque um usuário ou uma identidade.
details-called-by = Chamadas para cá
details-calls-from = Chamadas daqui
details-calls-from-none = Ainda não chama nada. Arraste uma linha dele até o que seu código deve chamar.
details-add-call = Adicionar chamada
details-name-of = Nome de { $kind }
details-parts = Partes
details-parts-none = Ainda não há nada nele. Adicione aquilo a que as chamadas se destinam.
details-of = Detalhes de { $name }
details-add = Adicionar { $what }
details-role-on = em { $scope }
details-change = Alterar…
details-grants = O que concede
details-everywhere = Em todo este desenho.
details-assignments = Atribuições
details-cannot-delete = Não pode ser excluída
details-cannot-delete-text = Uma função atribuída não pode ser excluída. Remova primeiro suas atribuições.
details-nobody-holds = Ninguém a tem.
details-json = JSON para o Azure
details-role-id = ID da definição de função
details-not-in-drawing = Não está neste desenho
details-new = Nova…
details-custom-roles = Funções personalizadas
details-custom-roles-none = Nenhuma. O locatário tem apenas as funções internas do Azure.
details-allows = O que permite
details-sas-was-good = Foi válida até { $end }.
details-sas-good = É válida de { $start } até { $end }.
details-sas-hour = Assiná-la por uma hora
details-sas-expire = Deixar expirar
details-sas-week = Assiná-la por sete dias, o máximo
details-sas-year = Assiná-la por um ano
details-sas-no-key = Quem a assina não pode obter agora uma chave de delegação de usuário, por isso não pode assinar outra.
details-sas-stopped = O que a detém antes: { $what }
details-sas-unchanging = Uma SAS não pode ser alterada. O que você escolhe assina outra e a copia para cá; a primeira continuaria válida.
details-sas-reach = Serviços e tipos de recurso
details-sas-for = Para que serve
details-sas-whole = Tudo (sr={ $letter })
details-sas-https = Somente por HTTPS (spr)
details-sas-addresses = Endereços permitidos (sip)
details-sas-addresses-hint = Um endereço, ou o primeiro e o último com um hífen entre eles. De onde vem uma chamada não é desenhado: não se avalia se ela vem dali.
details-sas-addresses-bad = Escreva um endereço como 168.1.5.65, ou um intervalo como 168.1.5.60-168.1.5.70.
details-sas-policy = Política de acesso armazenada (si)
details-policies = Políticas de acesso armazenadas
details-policies-hint = Toda SAS que nomeia uma política perde a validade quando a política é excluída. A chave da conta fica como está.
details-policy-add = Adicionar para…
details-policy-deleted = { $name } (excluída)
details-policy-again = Criar { $name } de novo
details-contents = O que há nele
details-contents-none = Vazio. Arraste coisas para dentro: onde estão é seu escopo.
details-note = Nota
details-note-kind = Não significa nada para o Azure
details-note-delete = Excluir a nota
details-text = Texto
details-note-text = Texto da nota
details-align = Alinhar
details-distribute = Distribuir
details-align-hint = Selecione duas ou mais coisas que possam ser movidas para alinhá-las.
details-selected = Selecionado
details-delete-all = Excluir todos
details-rotate = Rotacionar
details-no-copy = Nenhum host tem uma cópia.
details-delegation-keys = Chaves de delegação de usuário
details-revoke-all = Revogar todas
details-setting-delete = Excluir a configuração { $name }
details-settings = Segredos em suas configurações
details-settings-none = Nenhum. É assim que deve ser: uma identidade gerenciada não precisa de cópia de segredo.
details-settings-copy = Copiar um segredo para cá
details-setting = Configuração
details-setting-reference = Configuração, referência do Key Vault
details-holds = O que contém
details-value = Valor
details-reference-hint = A configuração contém apenas a referência. Quem executa código no host, ou pode ler o cofre, encontra o segredo.
details-copy-hint = Quem pode ler as configurações, ou um backup ou log delas, pode fazer com ele o mesmo que o código.
details-opens = Abre: { $what }
details-from-and-to = De e para
details-copied-from = Copiado de
details-held-by = Está em
details-calls-with = Chamadas com ele
details-calls-with-none = Nenhuma chamada o usa.
details-refers = Uma referência do Key Vault a { $secret }, que contém { $what }.
details-copy-of-now = Uma cópia de { $what }, como é agora.
details-old-copy = Uma cópia antiga
details-old-copy-text = É uma cópia de { $what }, como era. Não serve mais para nada.
details-copy-again = Copiar de novo
details-origin-gone = Aquilo de que foi copiado não existe mais.
details-finds-before = O código encontra o anterior
details-resolve-again = Resolver as referências de novo
details-where-it-stands = Onde está
details-a-copy-of = Uma cópia de
details-new-credential = Novo: { $kind }
details-credentials = Certificados e segredos
details-credentials-none = Nenhum, por isso nenhum código pode pedir um token como este aplicativo.
details-expired = Expirou em { $date }
details-expires = Expira em { $date }
details-let-be-valid = Tornar válido
details-credential-delete = Excluir { $kind } { $name }
details-thumbprint = Impressão digital (SHA-256)
details-certificate = Certificado
details-demonstration = É para demonstração: sua chave privada é publicada com este programa e não protege nada.
details-none = Nenhum.
details-name-for = { $name } para { $place }
details-may-do = O que { $name } pode fazer
details-rotate-of = Rotacionar { $key } de { $name }
details-identity-off = Desativada. Ativada, recebe uma entidade de serviço própria.
details-identity-no-role = Ativada. Ainda não tem nenhuma função.
details-identity-roles = { $count ->
    [one] Ativada. Tem { $count } função; ao desativá-la, a atribuição permanece.
   *[other] Ativada. Tem { $count } funções; ao desativá-la, as atribuições permanecem.
}
details-system-assigned = Atribuída pelo sistema
details-assign-role = Atribuir uma função
details-stale = Excluída, mas ainda na lista: não obtém nenhum token
details-stale-remove = Remover { $name } da lista
details-left-behind = O que ficou
details-new-identity = Nova identidade atribuída pelo usuário
details-detach-from = Desanexar { $identity } de { $host }
details-user-assigned = Atribuídas pelo usuário
details-none-attached = Nenhuma anexada. Adicione uma ou arraste uma identidade para este recurso.
details-call = Chamada
details-call-delete = Excluir a chamada { $call }
details-call-end = Como terminaria
details-target = Destino
details-what-code-does = O que o código faz
details-end-in = { $what } · em { $place }
details-role-assignment = Atribuição de função
details-role-assignment-remove = Remover a atribuição de função
details-role-orphaned = Quem tinha esta função foi excluído. O Azure mantém a atribuição; ela não concede nada a ninguém. Uma identidade ativada de novo é outra.
details-role-unknown = A função não é conhecida
details-role-unknown-text = A definição de função { $id } não está integrada aqui nem neste diagrama, por isso não se sabe o que ela concede, e nenhuma chamada é decidida por adivinhação.
details-denial = Atribuição de negação
details-denial-remove = Remover a atribuição de negação
details-denies-whom = Nega a
details-denies-on = Em
details-database-users = Usuários do banco de dados
details-database-users-none = Ninguém. Um banco de dados consulta seus próprios usuários, não as funções do Azure: arraste uma linha de uma identidade até ele.
details-database-user-remove-named = Remover o usuário de banco de dados { $name }
details-without-database-role = Sem função de banco de dados
details-database-user = Usuário de banco de dados
details-database-user-remove = Remover o usuário de banco de dados
details-stands-for = Representa
details-database = Banco de dados
details-attachment = Anexada a { $host }
details-both-ends = As duas pontas
details-attachment-hint = O código no recurso pode obter tokens para esta identidade pelo ID do cliente.
details-membership = Membro de { $group }
details-membership-remove = Remover de { $group }
details-group = Grupo
details-membership-hint = O que o grupo pode fazer, os membros podem fazer.

## O que se anuncia de uma alteração

did-title = O diagrama agora se chama “{ $title }”
did-place = Item colocado: { $what }
did-delete = Item excluído: { $what }
did-assign = Função { $role } atribuída a { $who } em “{ $scope }”
did-remove-role = Função { $role } removida de { $who }
did-put-condition = Uma atribuição de função recebeu uma condição
did-take-condition = A condição de uma atribuição de função foi removida
did-change-condition = A condição de uma atribuição de função foi alterada
did-change-role-assignment = Uma atribuição de função foi alterada
did-add-denial = Uma atribuição de negação foi adicionada
did-remove-denial = Uma atribuição de negação foi removida
did-change-denial = Uma atribuição de negação foi alterada
did-add-database-user = Um usuário de banco de dados foi adicionado
did-remove-database-user = Um usuário de banco de dados foi removido
did-change-database-user = Um usuário de banco de dados foi alterado
did-draw-call = Chamada desenhada: { $call } para { $target }
did-delete-call = A chamada { $call } foi excluída
did-change-call = A chamada { $call } foi alterada
did-assert = Afirmado: { $what }
did-no-longer-assert = Não é mais afirmado: { $what }
did-change-assertion = A afirmação foi alterada: { $what }
did-silence = Um achado foi silenciado: { $reason }
did-tell-again = Um achado é mostrado de novo
did-change-silence = O motivo para silenciar um achado foi alterado: { $reason }
did-define-role = A função “{ $role }” foi definida
did-delete-role = A função “{ $role }” foi excluída
did-rename-role = A função “{ $was }” foi alterada, agora “{ $is }”
did-change-role = A função “{ $role }” foi alterada
did-nothing = Nada mudou
did-delete-several = { $count } itens excluídos
did-and-others = { $first }, e mais { $count ->
    [one] { $count } alteração
   *[other] { $count } alterações
}
did-move = Item movido: { $what }
did-move-several = { $count } itens movidos
did-move-into = Item movido para { $place }: { $what }
did-move-several-into = { $count } itens movidos para { $place }
did-move-out = Item movido para a tela aberta: { $what }
did-move-several-out = { $count } itens movidos para a tela aberta
did-leave-behind = { $what }. { $count ->
    [one] Uma atribuição de função sobre isso ficou para trás e não conta mais
   *[other] { $count } atribuições de função sobre isso ficaram para trás e não contam mais
}
left-behind-on = { $count ->
    [one] { $count } atribuição de função em { $name } ficou para trás e não conta mais
   *[other] { $count } atribuições de função em { $name } ficaram para trás e não contam mais
}: mover um recurso não move suas funções. Atribua-as de novo.
left-behind-of = { $count ->
    [one] Uma atribuição de função de { $who } fica para trás: o Azure a mostra como “Identidade não encontrada” até que alguém a exclua.
   *[other] { $count } atribuições de função de { $who } ficam para trás: o Azure as mostra como “Identidade não encontrada” até que alguém as exclua.
}
left-behind-of-several = { $count } atribuições de função de identidades que não existem mais ficam para trás: o Azure as mostra como “Identidade não encontrada” até que alguém as exclua.
did-begin-story = Uma história foi iniciada
did-take-story = A história foi removida
did-add-beat = Cena { $number } adicionada
did-add-beat-named = Cena { $number } adicionada, “{ $title }”
did-remove-beat = Cena { $number } removida
did-remove-beat-named = Cena { $number } removida, “{ $title }”
did-change-beat = Cena { $number } alterada
did-change-beat-named = Cena { $number } alterada, “{ $title }”
did-order-beats = As cenas são contadas em outra ordem
did-story-about = Foi dito do que trata a história
said-selected = { $count ->
    [one] { $count } item selecionado
   *[other] { $count } itens selecionados
}
said-cancelled = Cancelado
said-tidied = Desenho organizado
said-roles-failed = As funções internas não foram carregadas: { $reason }
said-choose-end = Escolha com o que conectar. Esc cancela.
said-armed = Clique na tela para colocá-lo, ou pressione Enter. Esc cancela.
said-let-go = Solto.
said-not-there = Não está mais na tela.
said-aim-keys = { $aim } As setas escolhem outro, Enter conecta, C lista todos, Esc cancela.
said-nothing-to-aim = Não há nada com que possa ser conectado.
said-copied = { $count ->
    [one] { $count } item copiado
   *[other] { $count } itens copiados
}
said-undone = Desfeito: { $what }
said-redone = Refeito: { $what }
said-empty = Começou com uma tela vazia
said-opened = { $name } foi aberto
said-saved = Salvo como { $name }.
said-not-saved = Nada foi salvo: { $reason }.
said-writing = O que você muda é escrito nesta cena
said-trying = O que você muda é só experimentado
said-written = { $what }. Escrito na cena
said-beat-added = Cena { $number } adicionada. O que você muda é escrito nela.
said-beat-calls = Esta cena faz a chamada { $call }

## O que se anuncia de uma mudança em um item

did-rename = Nome alterado de { $was } para { $is }
did-resize = Tamanho de { $name } alterado
did-change-note = Uma nota foi alterada
did-add-member = { $member } foi adicionado a { $group }
did-remove-member = { $member } foi removido de { $group }
did-identity-on = A identidade atribuída pelo sistema de { $name } foi ativada
did-identity-off = A identidade atribuída pelo sistema de { $name } foi desativada
did-set-mode = { $name }, { $switch }: agora { $mode }
did-change-service-account = A conta de serviço de { $name } foi alterada
did-attach = { $identity } foi anexada a { $host }
did-detach = { $identity } foi desanexada de { $host }
did-take-stale = { $identity } foi removida das identidades de { $host }
did-still-lists = { $host } ainda lista uma identidade que não existe mais
did-add-part = Item adicionado a { $name }: { $part }
did-rename-part = Uma parte de { $name } mudou de nome
did-trust = { $identity } agora confia em tokens sobre { $subject }
did-delete-federated = A credencial federada { $name } foi excluída
did-change-issuer = O emissor da credencial federada { $name } foi alterado
did-change-subject = O assunto da credencial federada { $name } foi alterado
did-change-audience = A audiência da credencial federada { $name } foi alterada
did-rename-federated = O nome da credencial federada { $name } foi alterado
did-add-credential = { $name } recebeu o { $kind } { $credential }
did-credential-expires = O { $kind } { $credential } de { $name } expira em { $date }
did-delete-credential = O { $kind } { $credential } de { $name } foi excluído
did-add-rule = A regra de autorização { $rule } foi adicionada a { $name }
did-delete-rule = A regra de autorização { $rule } de { $name } foi excluída
did-add-login = O usuário de banco de dados com senha { $user } foi adicionado a { $name }
did-delete-login = O usuário de banco de dados com senha { $user } de { $name } foi excluído
did-make-policy = Política de acesso armazenada { $policy } de { $name } criada
did-delete-policy = Política de acesso armazenada { $policy } de { $name } excluída
did-rotate-holder = O que deixa { $who } entrar em { $name } foi trocado
did-change-holder = O que { $who } pode fazer em { $name } foi alterado
did-rotate-key = { $key } de { $name } trocada
did-revoke-delegation = As chaves de delegação de usuário de { $name } foram revogadas
did-allow-account-keys = O acesso por chave a { $name } foi permitido
did-disallow-account-keys = O acesso por chave a { $name } foi proibido
did-allow-sql = A autenticação SQL em { $name } foi permitida
did-disallow-sql = A autenticação SQL em { $name } foi proibida
did-allow-access-keys = As chaves de acesso de { $name } foram permitidas
did-disallow-access-keys = As chaves de acesso de { $name } foram proibidas
did-allow-local = A autenticação local em { $name } foi permitida
did-disallow-local = A autenticação local em { $name } foi proibida
did-copy-secret = Copiado para { $setting } de { $host }: { $secret }
did-refer-to-vault = { $setting } de { $host } agora se refere ao cofre { $vault }
did-hold-itself = { $setting } de { $host } agora contém o próprio segredo
did-delete-setting = A configuração { $setting } com { $secret } foi excluída
did-set-client-id = AZURE_CLIENT_ID de { $host } agora é { $identity }
did-take-client-id = AZURE_CLIENT_ID foi removida de { $host }
did-resolve-with = { $host } resolve referências do Key Vault com { $identity }
did-resolve-with-own = { $host } resolve referências do Key Vault com sua identidade atribuída pelo sistema
did-let-read-key-files = O código em { $host } pode ler arquivos de chave
did-keep-from-key-files = O código em { $host } não pode ler arquivos de chave
did-give = { $who } recebeu { $what } para { $place }
did-take = { $who } perdeu { $what }
did-change-held = O que { $who } tem para { $place } foi alterado: { $what }
credential-secret = segredo do cliente
credential-certificate = certificado

## Como se chama um item quando se fala dele

thing-note = uma nota
thing-in = { $what }, em { $place }
thing-attached = { $identity }, anexada a { $host }
thing-member = { $member }, membro de { $group }
thing-role-assignment = atribuição de função: { $who }, { $role }, em { $scope }
thing-denial = atribuição de negação { $name }, em { $scope }
thing-database-user = usuário de banco de dados: { $who }, em { $database }, { $roles }
thing-without-roles = sem funções
thing-held = { $grant }: { $who }, { $what }, para { $scope }
thing-grant = concessão do plano de dados
thing-call = chamada: { $call }, de { $from } para { $to }
thing-assertion = afirmação: { $what }
thing-credential = { $kind } { $name } de { $of }
thing-federated = credencial federada { $name } de { $of }
thing-setting = configuração { $setting } de { $host }, uma cópia de { $secret }
thing-setting-old = configuração { $setting } de { $host }, uma cópia antiga de { $secret }
told-note = nota
told-empty = vazio
told-tenant = locatário { $name }
told-in = em { $place }
told-identity-on = identidade atribuída pelo sistema ativada
told-secrets = { $count ->
    [one] contém { $count } segredo
   *[other] contém { $count } segredos
}
told-keys-off = acesso por chave proibido
told-identities = { $count ->
    [one] { $count } identidade atribuída pelo usuário
   *[other] { $count } identidades atribuídas pelo usuário
}
told-members = { $count ->
    [one] { $count } membro
   *[other] { $count } membros
}
told-unattached = não anexada a nada
told-attached = { $count ->
    [one] anexada a { $count } recurso
   *[other] anexada a { $count } recursos
}
told-contents = { $count ->
    [one] contém { $count } item
   *[other] contém { $count } itens
}
told-called = { $count ->
    [one] recebe { $count } chamada
   *[other] recebe { $count } chamadas
}
counted-things = { $count ->
    [one] { $count } item
   *[other] { $count } itens
}
counted-calls = { $count ->
    [one] { $count } chamada
   *[other] { $count } chamadas
}
counted-roles = { $count ->
    [one] { $count } função
   *[other] { $count } funções
}
counted-role-assignments = { $count ->
    [one] { $count } atribuição de função
   *[other] { $count } atribuições de função
}
counted-assignments = { $count ->
    [one] { $count } atribuição
   *[other] { $count } atribuições
}
counted-changes = { $count ->
    [one] { $count } mudança
   *[other] { $count } mudanças
}
counted-goals = { $count ->
    [one] { $count } objetivo
   *[other] { $count } objetivos
}
beat-does-question = 1 pergunta
beat-does-list = 1 lista
beat-does-words = só palavras
run-allowed = { $call }: é permitida
run-denied = { $call }: é negada
run-denied-with = { $call }: é negada, `{ $code }`
beat-impossible = Não pode ser feito aqui: { $reason }

## O relógio, os tokens e os designs

clock-no-token = Desta chamada não saiu nenhum token que seja mantido.
clock-runs = O relógio está correndo. São { $time }, e o que mudar a partir de agora leva seu tempo
clock-stopped = O relógio está parado: tudo o que mudou já chegou
clock-now = São { $time }
clock-now-happened = São { $time }. { $what }
clock-again = São { $time } de novo
clock-keeps = { $host } mantém o token de { $identity } até { $time }
clock-resolved = As referências de { $host } foram resolvidas de novo
token-for = { $identity }, para { $audience }
token-lives = Emitido às { $issued }, reutilizado em { $host } até { $reused }, válido até { $expires }
token-of-detached = { $lives }. A identidade foi desanexada; o token continua vivo
token-of-gone = { $lives }. A identidade não existe mais; o token continua vivo
design-drew = Desenhado { $design }: { $hosts } { $hosts ->
    [one] host
   *[other] hosts
}, { $targets } { $targets ->
    [one] destino
   *[other] destinos
}
design-left = O desenho ficou como está: já tem este design, ou uma chamada que funciona não funcionaria com “{ $design }”.
design-adopted = O desenho agora tem este design: { $design }.

## Um segredo na mão: aonde vai e por que não

secret-named = { $kind } “{ $name }” de { $of }
secret-of = { $secret } de { $of }
secret-some = um segredo
secret-copy = a cópia de { $secret } que { $host } tem
secret-copy-in-state = a cópia de { $secret } que { $host } tem, { $state }
secret-state-early = ainda não válida
secret-state-expired = expirada
secret-state-old = antiga
secret-state-off = desativada
secret-copy-gone = uma cópia que não existe mais
secret-needs-part = { $name } ainda não tem nada a que se conectar: adicione antes uma parte.
secret-is-old = Essa cópia é antiga: pegue o que { $name } tem agora.
secret-origin-gone = Aquilo de que é cópia não existe mais.
secret-setting-gone = Essa configuração não existe mais.
secret-held-already = { $setting } já contém isso.
secret-refers-already = Já se refere a isso.
no-longer-there = Isso não existe mais.
secret-no-code = { $kind } “{ $name }” não executa código, por isso não tem configurações que possam conter uma cópia.
secret-copy-there = { $host } já tem uma cópia disso, em { $setting }.
secret-vault-wants-copy = Um cofre guarda aquilo a que uma configuração se refere: copie-o antes para um host e faça essa cópia se referir ao cofre.
secret-no-references = A plataforma não resolve referências a um cofre para este tipo de host ({ $kind }): o próprio código teria de perguntar ao cofre.
secret-no-other-vault = Já se refere a um cofre, e não há outro.
secret-place-vault = Coloque antes um Key Vault com um segredo nele.
secret-copy-to = Copiar para { $host }
secret-put-into = Colocar em { $setting } de { $host }
secret-refer-to = Referir-se a { $secret } de { $vault }
secret-setting = uma configuração
secret-signed-for-gone = Aquilo para que foi assinado não existe mais.
secret-not-anew = Aquilo de que é cópia não existe mais, e não pode ser criado de novo.
secret-no-copy = Isso não é uma cópia: é onde o segredo é criado.
secret-as-now = Essa cópia é do segredo como ele está agora.
secret-take-other = Aquilo de que é cópia não existe mais: pegue outro segredo e coloque-o ali.
secret-not-there = Esse segredo não existe mais.
secret-only-reference = A configuração só diz em que cofre o segredo está: ninguém vê o segredo nela.
carry-key-stays = Uma chave não pode ser excluída: crie-a de novo, ou faça com que o que a tem não aceite chaves.
carry-nowhere = Não há nada em que possa ser colocado.
carry-took-in-vain = Na mão: { $what }. { $why } Esc solta.
carry-took = Na mão: { $what }. Pressione onde deve ficar. Esc solta.
carry-vault-secret = Escolha um segredo de um Key Vault.
carry-aimed = Na mão: { $what }: { $put }? As setas escolhem outro lugar, Enter o coloca ali, Esc solta.
carry-aimed-next = Na mão: { $what }: { $put }? As setas escolhem outro lugar, Enter o coloca ali, S pega o próximo segredo, Esc solta.

## Chaves, cópias e credenciais em listas e opções

setting-part-gone = um segredo que não existe mais
setting-old = { $what }, antiga
setting-reference = Referência do Key Vault a { $secret }, que contém { $what }
setting-where-reference = { $setting }, uma referência do Key Vault a { $secret }
setting-where = Cópia em { $setting }
setting-where-old = Cópia antiga em { $setting }
named-keys-access-keys = Chaves de acesso
named-keys-shared-access-policies = Políticas de acesso compartilhado
named-keys-sql-authentication = Autenticação SQL
named-keys-keys-and-endpoint = Chaves e ponto de extremidade
named-keys-access-settings = Configurações de acesso
named-keys-keys = Chaves
keys-allow-account = Permitir acesso à chave da conta de armazenamento
keys-allow-local = Permitir autenticação local
keys-allow-sql = Permitir autenticação SQL
keys-allow-access-keys = Permitir chaves de acesso
keys-on-account = Ativado. Quem tem uma chave pode fazer tudo na conta, sem nenhuma função.
keys-off-account = Desativado. As solicitações assinadas com uma chave são recusadas.
keys-on-namespace = Ativado. Quem tem uma chave de RootManageSharedAccessKey pode fazer tudo no namespace, sem nenhuma função.
keys-on-store = Ativado. Quem tem uma chave pode ler e gravar tudo nele, sem nenhuma função; com uma chave somente leitura, ler tudo.
keys-on-cache = Ativado. Quem tem uma chave pode ler e gravar tudo no cache, sem nenhuma política de acesso.
keys-off-cache = Desativado: disableAccessKeyAuthentication é true. As chaves são recusadas.
keys-on-resource = Ativado. Quem tem uma chave pode usar tudo no recurso, sem nenhuma função.
keys-on-sql = Ativado. O administrador do servidor entra com uma senha e é dono de todos os bancos de dados.
keys-off-deleted = Desativado: disableLocalAuth é true. Com isso, todas as chaves foram excluídas.
keys-off-local = Desativado: disableLocalAuth é true. As chaves são recusadas.
keys-off-sql = Desativado: a autenticação somente do Microsoft Entra está ativada. As senhas são recusadas.
copy-client-secret = Segredo do cliente “{ $name }” de { $of }
copy-certificate = Certificado “{ $name }” de { $of }
copy-connection-string = Cadeia de conexão de { $name }, { $key }
copy-account-key = Chave de conta de { $name }, { $key }
copy-api-key = Chave de API de { $name }, { $key }
copy-database-string = Cadeia de conexão para { $database } de { $name }, { $login }
copy-holder-string = Cadeia de conexão de { $holder } de { $name }, { $key }
copy-holder-part-string = Cadeia de conexão de { $holder }, { $part }, { $key }
kept-replaced = O segredo em { $vault } foi substituído às { $at }. A plataforma leu o segredo antes e continua com { $secret } como era, no máximo até { $until } ou até que a configuração de { $host } mude.
kept-role-taken = A função que permitia ler { $vault } foi removida às { $at }. A plataforma leu o segredo antes e continua com { $secret } como era, no máximo até { $until } ou até que a configuração de { $host } mude.
kept-policy-taken = A política de acesso que permitia ler { $vault } foi removida às { $at }. A plataforma leu o segredo antes e continua com { $secret } como era, no máximo até { $until } ou até que a configuração de { $host } mude.
kept-deleted = O segredo em { $vault } foi excluído às { $at }. A plataforma leu o segredo antes e continua com { $secret } como era, no máximo até { $until } ou até que a configuração de { $host } mude.
stands-in-setting = Na própria configuração
stands-by-address = Em { $secret } de { $vault }, referido pelo endereço
stands-by-names = Em { $secret } de { $vault }, referido por nomes
stands-gone = Em um cofre ou segredo que não existe mais
value-key = Chave
value-password = Senha
value-connection-string = Cadeia de conexão
value-database-string = Cadeia de conexão para { $database }
holders-rules = Regras de autorização
holders-users = Usuários com senha
holder-for-all = Para tudo em { $name }
holder-for = Para { $name }
holder-all = tudo em { $name }
holder-nothing = Nenhum
credential-workload = Identidade de carga de trabalho: o token da sua conta de serviço
credential-default = DefaultAzureCredential: o que o SDK encontrar primeiro
credential-in = { $secret }, em { $setting }
credential-setting-gone = Uma configuração que não existe
credential-copy = Copiar para cá: { $what }
credential-nothing = Nenhuma: nada diz quem pede
credential-user = Conectado como “{ $name }”
credential-user-gone = Conectado como um usuário que foi excluído
credential-application = Aplicativo “{ $name }”, com um token de { $proof }
credential-application-gone = Um aplicativo que não existe mais, com um token de { $proof }
proof-unnamed = a identidade que o host escolhe
identity-own = Identidade gerenciada: a própria
identity-own-bound = Identidade gerenciada: a própria, vinculada pelo manifesto
identity-unnamed = Identidade gerenciada, nenhuma nomeada: o host escolhe
identity-named = Identidade gerenciada “{ $name }”
identity-by-client-id = Identidade gerenciada “{ $name }”, pelo ID do cliente
identity-bound = Identidade gerenciada “{ $name }”, vinculada pelo manifesto
identity-not-attached = { $identity } (não anexada)
held-for = { $grant } para { $place }
held-no-role = Nenhuma função
held-database-user = Usuário de banco de dados de { $database }
place-open-canvas = A tela aberta
environment-not-set = Não definida
environment-deleted = Uma identidade que foi excluída
environment-system-assigned = A identidade atribuída pelo sistema
environment-identity = Identidade “{ $name }”
environment-application = Aplicativo “{ $name }”
trust-pod = Pod do AKS { $name }
trust-identity = Identidade gerenciada { $name }
trust-branch = GitHub Actions, um branch
trust-environment = GitHub Actions, um ambiente
trust-kubernetes = Outra conta de serviço do Kubernetes
condition-wrong-in-line = Linha { $line }, caractere { $column }: { $why }.
condition-wrong-at = Caractere { $column }: { $why }.
condition-container = Somente blobs do contêiner { $container }
condition-path = Somente blobs cujo caminho começa com { $path }
condition-roles = Somente estas funções: { $roles }
condition-principals = Somente a entidades de serviço e identidades gerenciadas
denied-all = Todas as entidades de segurança
claim-any-credential = Qualquer uma que tenha
role-scope-gone = Um escopo que foi excluído
role-not-assigned = não atribuída
role-because-call = { $caller }: { $operation } em “{ $target }”
role-because-calls = { $first }, e mais { $count ->
    [one] { $count } chamada
   *[other] { $count } chamadas
}
roles-looked-up = { $count ->
    [one] { $count } função interna que o diagrama atribui foi consultada.
   *[other] { $count } funções internas que o diagrama atribui foram consultadas.
}
custom-role-name = Função personalizada
custom-role-on = { $operation } em { $target }
deny-name = Proteger { $scope }

## O que se anuncia das afirmações, da seleção e da tela

asserted-fails = A afirmação não se cumpre: { $name }
asserted-undecided = A afirmação fica sem decisão: { $name }
asserted-holds-again = A afirmação se cumpre de novo: { $name }
asserted-already = Já está afirmado: { $what }.
asserted = Afirmado: { $what }. É verificado após cada edição.
asserted-nothing = O modelo não diz o que acontece, por isso nada pode ser afirmado.
asserted-nothing-drawn = Ainda não se pode afirmar nada: desenhe um host ou uma identidade, e um recurso.
shown = Mostrado na tela: { $what }
shown-and-others = Mostrado na tela: { $what }, e mais { $count }
said-selected-one = Selecionado: { $what }
said-deselected-one = Não está mais selecionado: { $what }
connect-cannot-begin = { $kind } “{ $name }” não chama nada nem tem funções: comece de um host, uma identidade, um usuário ou um grupo.
connect-same-end = Uma linha precisa de duas pontas diferentes.
connect-tenant = Os tokens são pedidos ao locatário automaticamente; conecte com o que é chamado.
connect-note = Uma nota não significa nada para o Azure, por isso nada se conecta a ela.
connect-offers-nothing = { $kind } “{ $name }” não oferece nada que “{ $caller }” possa chamar.
connect-nothing-between = Nada conecta { $from } com { $to }, ou já estão conectados.
canvas-help = Tab percorre o que está desenhado, Enter seleciona, as setas movem, C conecta. O ponto de interrogação lista todas as teclas.
canvas-zoom = Zoom
canvas-connect = Conectar { $name }
canvas-attach-to = Anexar a { $name }
canvas-into = Para dentro de { $name }
canvas-identity-of = Identidade atribuída pelo sistema de { $name }
canvas-secret-on = Segredo { $secret }, em { $name }
canvas-key-of = Chave { $key } de { $name }
canvas-note = Nota: { $text }
canvas-line = Linha
findings-mark = Gravidade alta: { $what }. Abrir a revisão
findings-mark-and-others = Gravidade alta: { $what }, e mais { $count ->
    [one] { $count } achado
   *[other] { $count } achados
}. Abrir a revisão
findings-marks = Achados de gravidade alta
choice-none-meets = Nenhum design atende a tudo o que se pede. Este é o que menos deixa de atender. Não atendido: { $demands }.
services-shut-where = fechado onde { $what }
services-decide = Decidem: { $who }
verdict-not-covered = O modelo não cobre { $what }.
details-grant-nobody = Ninguém tem nenhuma. { $why } Arraste uma linha de uma identidade até aqui.
details-unconfirmed = Não confirmado por nenhuma fonte: { $what }.
sas-service = Serviço { $name } ({ $letter })
sas-level = Nível de { $name } ({ $letter })

## Arquivos, links e o que não pôde ser aberto

problem-file = O arquivo não foi aberto
problem-named = { $name } não foi aberto
problem-opened = { $name } foi aberto
problem-link = O link não foi aberto
problem-kept = O diagrama da sua última visita não foi aberto
problem-kept-help = Copie o texto daqui se precisar dele: a próxima mudança é guardada no lugar dele.
problem-stays = O que está desenhado fica como está.
problem-doubtful = Algo nele provavelmente não é o que se queria.
problem-warning = Aviso: { $message }
problem-warning-in = Aviso em { $subject }: { $message }
problem-error = Erro: { $message }
problem-error-in = Erro em { $subject }: { $message }
problem-more = E mais { $count }.
problem-text = O que não pôde ser lido
open-field = Arquivo de diagrama, ou uma imagem que contém um
open-drop-here = Solte o arquivo ou a imagem para abrir
keep-refused = este navegador não guarda nada para esta página; salve em um arquivo antes de sair
share-player-failed = o reprodutor não foi carregado: { $reason }
share-diagram = Diagrama do Vouchsafe
beat-show-services = Mostrar quais serviços existem
beat-show-choice = Mostrar a escolha de identidade
beat-show-drawing = Mostrar só o desenho
beat-seen-all = Tudo é mostrado
beat-seen-some = { $count ->
    [one] { $count } item mostrado
   *[other] { $count } itens mostrados
}
beat-seen-pointed = { $count ->
    [one] { $count } item apontado
   *[other] { $count } itens apontados
}
beat-seen-compared = dois escopos comparados

## Os exemplos

example-first = Loja web de faturas
example-first-lesson = Pressione reproduzir: uma máquina virtual pede um token e o armazenamento decide.
example-owner = O proprietário não pode ler um blob
example-owner-lesson = Gerenciar uma conta de armazenamento é um plano; ler o que há nela, outro.
example-two = Duas identidades, nenhuma nomeada
example-two-lesson = Qual identidade o host escolhe quando o código não nomeia nenhuma?
example-next-door = A função está ao lado
example-next-door-lesson = As permissões descem de onde são atribuídas, nunca para os lados.
example-key = Uma chave e as cópias dela
example-key-lesson = Troque uma chave e todas as cópias ficam obsoletas; uma identidade não tem cópia a perder.
example-database = Um banco de dados conhece seus próprios usuários
example-database-lesson = Para o SQL, uma função do Azure não basta: quem chama deve ser um usuário lá dentro.

## Nomes das tabelas do modelo

named-kind-microsoft-entra-id = Microsoft Entra ID
named-kind-management-group = Grupo de gerenciamento
named-kind-subscription = Assinatura
named-kind-resource-group = Grupo de recursos
named-kind-system-assigned-identity = Identidade atribuída pelo sistema
named-kind-user-assigned-identity = Identidade atribuída pelo usuário
named-kind-service-principal = Entidade de serviço
named-kind-user = Usuário
named-kind-group = Grupo
named-kind-note = Nota
named-kind-virtual-machine = Máquina virtual
named-kind-app-service = App Service
named-kind-function-app = Aplicativo de funções
named-kind-container-app = Aplicativo de contêiner
named-kind-storage-account = Conta de armazenamento
named-kind-sql-server = Servidor SQL
named-kind-key-vault = Cofre de chaves
named-kind-service-bus-namespace = Namespace do Barramento de Serviço
named-kind-app-configuration-store = Repositório de Configuração de Aplicativos
named-kind-azure-openai = Azure OpenAI
named-kind-document-intelligence = Document Intelligence
named-kind-ai-services = Serviços de IA
named-kind-virtual-machine-scale-set = Conjunto de dimensionamento de máquinas virtuais
named-kind-container-instances = Instâncias de contêiner
named-kind-container-app-job = Trabalho dos Aplicativos de Contêiner
named-kind-aks-cluster = Cluster do AKS
named-kind-aks-node-pool = Pool de nós do AKS
named-kind-aks-pod = Pod do AKS
named-kind-batch-account = Conta do Lote
named-kind-batch-pool = Pool do Lote
named-kind-spring-app = Aplicativo do Spring Apps
named-kind-arc-server = Servidor habilitado para Azure Arc
named-kind-arc-kubernetes = Kubernetes habilitado para Azure Arc
named-kind-service-fabric-application = Aplicativo do Service Fabric
named-kind-machine-learning-compute = Computação do Machine Learning
named-kind-automation-account = Conta da Automação
named-kind-cloud-shell = Cloud Shell
named-kind-event-hubs-namespace = Namespace dos Hubs de Eventos
named-kind-event-grid-topic = Tópico da Grade de Eventos
named-kind-signalr = SignalR Service
named-kind-maps-account = Conta do Azure Mapas
named-kind-digital-twins = Instância dos Gêmeos Digitais
named-kind-log-analytics-workspace = Workspace do Log Analytics
named-kind-data-collection-rule = Regra de coleta de dados
named-kind-ai-search = AI Search
named-kind-container-registry = Registro de contêiner
named-kind-cosmos-db = Conta do Cosmos DB
named-kind-redis = Cache do Azure para Redis
named-kind-postgresql-server = Servidor PostgreSQL
named-kind-logic-app = Aplicativo lógico (consumo)
named-kind-data-factory = Data factory
named-kind-synapse-workspace = Workspace do Synapse
named-kind-api-management = Gerenciamento de API
named-kind-stream-analytics-job = Trabalho do Stream Analytics
named-kind-static-web-app = Aplicativo Web Estático
named-kind-databricks-access-connector = Conector de acesso do Databricks
named-kind-iot-hub = Hub IoT
named-part-cosmos-database = Banco de dados do Cosmos DB
named-parts-cosmos-database = bancos de dados do Cosmos DB
named-part-cosmos-container = Contêiner do Cosmos DB
named-parts-cosmos-container = contêineres do Cosmos DB
named-part-postgresql-database = Banco de dados PostgreSQL
named-parts-postgresql-database = bancos de dados PostgreSQL
named-part-storage-table = Tabela de armazenamento
named-parts-storage-table = tabelas de armazenamento
named-part-file-share = Compartilhamento de arquivos
named-parts-file-share = compartilhamentos de arquivos
named-part-key-vault-key = Chave
named-parts-key-vault-key = chaves
named-part-key-vault-certificate = Certificado
named-parts-key-vault-certificate = certificados
named-part-event-hub = Hub de eventos
named-parts-event-hub = hubs de eventos
named-part-search-index = Índice de pesquisa
named-parts-search-index = índices de pesquisa
named-part-container-repository = Repositório
named-parts-container-repository = repositórios
named-part-blob-container = Contêiner de blobs
named-parts-blob-container = contêineres de blobs
named-part-storage-queue = Fila de armazenamento
named-parts-storage-queue = filas de armazenamento
named-part-key-vault-secret = Segredo
named-parts-key-vault-secret = segredos
named-part-sql-database = Banco de dados SQL
named-parts-sql-database = bancos de dados SQL
named-part-service-bus-queue = Fila do Barramento de Serviço
named-parts-service-bus-queue = filas do Barramento de Serviço
named-part-service-bus-topic = Tópico do Barramento de Serviço
named-parts-service-bus-topic = tópicos do Barramento de Serviço
named-part-openai-deployment = Implantação de modelo
named-parts-openai-deployment = implantações de modelos
named-part-openai-embedding-deployment = Implantação de modelo de inserção
named-parts-openai-embedding-deployment = implantações de modelos de inserção
named-switch-permission-model = Modelo de permissão
named-switch-role-assignment-permissions-mode = Modo de permissões de atribuição de função
named-switch-api-access-control = Controle de acesso à API
named-mode-vault-azure-roles = Controle de acesso baseado em função do Azure
named-mode-vault-access-policies = Política de acesso do cofre
named-mode-registry-permissions = Permissões de Registro RBAC
named-mode-repository-permissions = Permissões de Registro RBAC + Repositório ABAC
named-mode-search-tokens-or-keys = Ambos
named-mode-search-tokens-or-keys-with-challenge = Ambos, com um desafio
named-mode-search-tokens-only = Controle de acesso baseado em função
named-mode-search-keys-only = Chaves de API
named-grant-data-plane-role-assignment = atribuição de função do plano de dados
named-grant-data-plane-role-assignments = atribuições de função do plano de dados
named-grant-access-policy = política de acesso
named-grant-access-policies = políticas de acesso
named-grant-database-role = função de banco de dados
named-grant-database-roles = funções de banco de dados
named-grant-access-policy-assignment = atribuição de política de acesso
named-grant-access-policy-assignments = atribuições de política de acesso
named-grant-access-control-list-entry = entrada da lista de controle de acesso
named-grant-access-control-list-entries = entradas da lista de controle de acesso
named-role-general = Geral
named-role-identity = Identidade
named-role-storage = Armazenamento
named-role-key-vault = Key Vault
named-role-app-configuration = Configuração de Aplicativos
named-role-messaging = Mensagens
named-role-databases = Bancos de dados
named-role-ai-and-search = IA e pesquisa
named-role-containers = Contêineres
named-role-compute = Computação
named-role-monitor = Monitoramento
named-role-web-devices-and-maps = Web, dispositivos e mapas
named-role-custom-role = Função personalizada
named-role-built-in-role = Função interna
named-sas-permission-r = Leitura
named-sas-permission-a = Adicionar
named-sas-permission-c = Criar
named-sas-permission-w = Gravar
named-sas-permission-d = Excluir
named-sas-permission-l = Listar
named-sas-permission-u = Atualizar
named-sas-permission-p = Processar
named-sas-service-b = Blob
named-sas-service-q = Fila
named-sas-service-t = Tabela
named-sas-service-f = Arquivo
named-sas-level-s = serviço
named-sas-level-c = contêiner
named-sas-level-o = objeto
named-role-ai-machine-learning = IA e aprendizado de máquina
named-role-analytics = Análise
named-role-devops = DevOps
named-role-hybrid-multicloud = Híbrido e multinuvem
named-role-integration = Integração
named-role-internet-of-things = Internet das Coisas
named-role-management-and-governance = Gerenciamento e governança
named-role-migration = Migração
named-role-mixed-reality = Realidade misturada
named-role-networking = Rede
named-role-other = Outros
named-role-privileged = Privilegiadas
named-role-security = Segurança
named-role-web-and-mobile = Web e dispositivos móveis

## Outras palavras

secret-quoted = { $kind } “{ $name }”
failed-file-too-large = `{ $name }` é grande demais: tem { $size } bytes, e são permitidos { $limit }
failed-file-unreadable = `{ $name }` não pôde ser lido; pode ter sido movido ou bloqueado
failed-fetch-address = esta página não diz onde ele está
failed-fetch-unreachable = não foi possível acessar; a página pode estar offline ou aberta de um arquivo
failed-fetch-status = o servidor respondeu com o status { $status }
failed-paint-refused = este navegador não deixa a página desenhar; salve um SVG
failed-paint-size = o navegador não conseguiu desenhar uma imagem deste tamanho; escolha uma menor, ou um SVG
failed-paint-video = este navegador não faz vídeo do que desenha; salve um GIF ou um SVG animado
refused-name-blank = Um nome precisa de pelo menos um caractere visível, sem espaços em volta.
refused-name-taken = Já há algo chamado `{ $name }` ali; escolha outro nome.
refused-too-many = São demais: no máximo { $limit }.
refused-too-long = Este texto é longo demais: no máximo { $limit } caracteres.
refused-place = { $what }: não pode ficar dentro de { $parent }.
refused-too-deep = Grupos de gerenciamento podem ser aninhados em até seis níveis.
refused-identity = { $what }: não pode ter uma identidade assim.
refused-attaching = Só uma identidade atribuída pelo usuário pode ser associada a um recurso.
refused-attached = `{ $identity }` já está associada a `{ $host }`.
refused-member = `{ $member }` já é membro de `{ $group }`.
refused-assigned = `{ $principal }` já tem essa função em `{ $scope }`.
refused-scope = Não é possível atribuir funções em `{ $scope }`; escolha o recurso, ou o grupo em que ele está.
refused-assignable = `{ $role }` não pode ser atribuída em `{ $scope }`: seus escopos atribuíveis não chegam até ali.
refused-role-held = A função `{ $role }` está atribuída, e uma função atribuída não pode ser excluída.
refused-caller = { $what }: ali não é executado código que possa chamar; escolha um host, como uma máquina virtual.
refused-tenant = O locatário `{ $name }` não pode ser excluído: cada diagrama tem exatamente um.
refused-deny-nobody = Uma atribuição de negação precisa de alguém a quem negar.
refused-deny-nothing = Uma atribuição de negação precisa de uma ação ou ação de dados que negar.
refused-role-empty = O Azure não aceita esta função personalizada: ela precisa de uma ação ou uma ação de dados.
refused-role-wildcards = O Azure não aceita esta função personalizada: `{ $pattern }` tem mais de um curinga.
refused-role-groups = O Azure não aceita esta função personalizada: só pode haver um grupo de gerenciamento entre os escopos atribuíveis, e há { $count }.
rename-thing = Novo nome
untitled = Sem título
