## O idioma

language-menu = Idioma
language-now = Idioma: { $name }
language-failed = { $name } não foi carregado: { $reason }.
language-of-model = Os passos, as verificações e os motivos que o modelo calcula, os nomes das coisas e algumas partes do estúdio continuam em inglês.

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
telling-contrast = Cores de alto contraste
telling-no-contrast = As cores habituais
telling-live = Você pode alterar o desenho. É só um teste, a menos que o escreva na história
telling-story-again = A história de novo

## Histórias e exemplos para abrir

gallery-loading = Carregando as histórias…
gallery-failed = As histórias não foram carregadas
gallery-stories = Histórias
gallery-exercises = Vamos praticar

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
share-as-file = Como arquivo
share-download = Baixar

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
